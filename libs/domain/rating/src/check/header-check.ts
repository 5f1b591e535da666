import { dayNumber } from '../arithmetic/day-number.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/problem.js';
import type { HeldStar, RatingInput } from '../model/rating-input.js';
import { problem } from '../text/describe-problem.js';
import { isMapping } from './is-mapping.js';
import type { ResolvedInput } from './resolved-input.js';

export type Header = Pick<ResolvedInput, 'asOf' | 'firstRound' | 'held' | 'vetoes'>;

const TOP_KEYS = [
  'catalogue',
  'asOf',
  'enterprise',
  'firstRound',
  'held',
  'vetoes',
  'profile',
  'answers',
  'system',
];
const ENTERPRISE_KEYS = ['name', 'uscc'];
const HELD_KEYS = ['star', 'since'];

/** Everything of the answers but `profile`, `answers` and `system`. */
export function checkHeader(catalogue: Catalogue, input: RatingInput, problems: Problem[]): Header {
  const given = input as unknown as Readonly<Record<string, unknown>>;
  checkKeys(given, '', TOP_KEYS, problems);
  checkCatalogue(catalogue, given['catalogue'], problems);
  const asOf = checkDate(given['asOf'], 'asOf', problems);
  checkEnterprise(given['enterprise'], problems);
  const firstRound = checkFirstRound(given['firstRound'], problems);
  const held = checkHeld(catalogue, given['held'], asOf, problems);
  return { asOf, firstRound, held, vetoes: checkVetoes(catalogue, given['vetoes'], problems) };
}

function checkKeys(
  given: Readonly<Record<string, unknown>>,
  section: string,
  allowed: readonly string[],
  problems: Problem[],
): void {
  for (const key in given) {
    if (allowed.includes(key)) continue;
    const path = section === '' ? key : `${section}.${key}`;
    problems.push(problem('unknown_key', path, { key, allowed: allowed.join(', ') }));
  }
}

function checkCatalogue(catalogue: Catalogue, given: unknown, problems: Problem[]): void {
  if (given === undefined || given === null) problems.push(problem('required', 'catalogue'));
  else if (typeof given !== 'string') problems.push(problem('wrong_type', 'catalogue', { expected: 'text' }));
  else if (given !== catalogue.id) {
    problems.push(problem('other_catalogue', 'catalogue', { value: given, expected: catalogue.id }));
  }
}

/** The day, or empty text where it is no day. */
function checkDate(given: unknown, path: string, problems: Problem[]): string {
  if (typeof given === 'string' && !Number.isNaN(dayNumber(given))) return given;
  problems.push(
    given === undefined || given === null
      ? problem('required', path)
      : problem('wrong_type', path, { expected: 'date' }),
  );
  return '';
}

function checkEnterprise(given: unknown, problems: Problem[]): void {
  if (given === undefined || given === null) return;
  if (!isMapping(given)) {
    problems.push(problem('wrong_type', 'enterprise', { expected: 'mapping' }));
    return;
  }
  checkKeys(given, 'enterprise', ENTERPRISE_KEYS, problems);
  for (const key of ENTERPRISE_KEYS) {
    const value = given[key] ?? null;
    if (value !== null && typeof value !== 'string') {
      problems.push(problem('wrong_type', `enterprise.${key}`, { expected: 'text' }));
    }
  }
}

function checkFirstRound(given: unknown, problems: Problem[]): boolean {
  if (given !== undefined && typeof given !== 'boolean') {
    problems.push(problem('wrong_type', 'firstRound', { expected: 'boolean' }));
  }
  return given === true;
}

function checkHeld(catalogue: Catalogue, given: unknown, asOf: string, problems: Problem[]): HeldStar | null {
  if (given === undefined || given === null) return null;
  if (!isMapping(given)) {
    problems.push(problem('wrong_type', 'held', { expected: 'mapping' }));
    return null;
  }
  checkKeys(given, 'held', HELD_KEYS, problems);
  const star = checkHeldStar(catalogue, given['star'], problems);
  const since = checkDate(given['since'], 'held.since', problems);
  if (dayNumber(since) > dayNumber(asOf)) {
    problems.push(problem('after_as_of', 'held.since', { value: since, asOf }));
  }
  return { star, since };
}

function checkHeldStar(catalogue: Catalogue, given: unknown, problems: Problem[]): number {
  if (given === undefined || given === null) {
    problems.push(problem('required', 'held.star'));
  } else if (!Number.isInteger(given)) {
    problems.push(problem('wrong_type', 'held.star', { expected: 'integer' }));
  } else if (!catalogue.stars.some(({ star }) => star === given)) {
    const allowed = catalogue.stars.map(({ star }) => star).join(', ');
    problems.push(problem('not_an_option', 'held.star', { value: given as number, allowed }));
  } else {
    return given as number;
  }
  return 0;
}

function checkVetoes(catalogue: Catalogue, given: unknown, problems: Problem[]): readonly string[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    problems.push(problem('wrong_type', 'vetoes', { expected: 'list' }));
    return [];
  }
  const codes: string[] = [];
  given.forEach((code: unknown, index) => {
    const path = `vetoes.${index}`;
    if (typeof code !== 'string') problems.push(problem('wrong_type', path, { expected: 'text' }));
    else if (!catalogue.vetoes.has(code)) problems.push(unknownVeto(catalogue, path, code));
    else if (!codes.includes(code)) codes.push(code);
  });
  return codes;
}

function unknownVeto(catalogue: Catalogue, path: string, code: string): Problem {
  return problem('unknown_veto', path, { code, allowed: [...catalogue.vetoes.keys()].join(', ') });
}
