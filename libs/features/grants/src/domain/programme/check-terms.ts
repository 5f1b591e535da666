import type { FieldError } from '#kernel';
import { isDay } from '../is-day.js';
import { MOST_FEN } from '../money/fen.js';
import type { ProgrammeTerms } from './programme-terms.js';

const MOST_CATEGORIES = 6;
const MOST_TRANCHES = 4;
const LONGEST = { name: 60, category: 30, rules: 2000 } as const;
/** Part of the names of controls. */
const CATEGORY_CODE = /^[a-z][a-z0-9_]{0,19}$/;
const YEARS = { first: 2019, last: 2100 } as const;

/** What is wrong with a programme's terms, each at its field. Contradictions between days stand at the later day. */
export function checkTerms(terms: ProgrammeTerms): FieldError[] {
  return [...checkHead(terms), ...checkAmounts(terms), ...checkLists(terms), ...checkDays(terms)];
}

function checkHead({ year, name, rules, envelopeFen }: ProgrammeTerms): FieldError[] {
  const errors: FieldError[] = [];
  if (!Number.isInteger(year) || year < YEARS.first || year > YEARS.last)
    errors.push({ pointer: '/year', code: 'grants.year_odd', params: YEARS });
  if (name.trim() === '') errors.push({ pointer: '/name', code: 'grants.name_missing' });
  if (name.length > LONGEST.name)
    errors.push({ pointer: '/name', code: 'grants.too_long', params: { limit: LONGEST.name } });
  if (rules.length > LONGEST.rules)
    errors.push({ pointer: '/rules', code: 'grants.too_long', params: { limit: LONGEST.rules } });
  if (!isAmount(envelopeFen)) errors.push({ pointer: '/envelope', code: 'grants.amount_missing' });
  return errors;
}

function checkAmounts({ amounts, minStar, envelopeFen }: ProgrammeTerms): FieldError[] {
  const given =
    amounts.per === 'application'
      ? [{ pointer: '/amount', fen: amounts.fen }]
      : ([1, 2, 3] as const)
          .filter((star) => star >= minStar)
          .map((star) => ({ pointer: `/amount${star}`, fen: amounts.fen[star] }));
  return given.flatMap(({ pointer, fen }) => {
    if (!isAmount(fen)) return [{ pointer, code: 'grants.amount_missing' }];
    return fen > envelopeFen ? [{ pointer, code: 'grants.amount_over_envelope' }] : [];
  });
}

function isAmount(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen > 0 && fen <= MOST_FEN;
}

function checkLists({ categories, tranches }: ProgrammeTerms): FieldError[] {
  const errors: FieldError[] = [];
  const names = categories.map(({ name }) => name);
  if (names.length === 0 || names.length > MOST_CATEGORIES)
    errors.push({
      pointer: '/categories',
      code: 'grants.categories_count',
      params: { most: MOST_CATEGORIES },
    });
  if (names.some((name) => name.length > LONGEST.category))
    errors.push({ pointer: '/categories', code: 'grants.too_long', params: { limit: LONGEST.category } });
  if (new Set(names).size !== names.length)
    errors.push({ pointer: '/categories', code: 'grants.categories_twice' });
  const codes = new Set(categories.map(({ code }) => code));
  if (codes.size !== names.length || [...codes].some((code) => !CATEGORY_CODE.test(code)))
    errors.push({ pointer: '/categories', code: 'grants.category_codes' });
  const percents = tranches.map(({ percent }) => percent);
  const whole = percents.every((percent) => Number.isInteger(percent) && percent > 0);
  const sum = percents.reduce((all, percent) => all + percent, 0);
  if (!whole || percents.length === 0 || percents.length > MOST_TRANCHES)
    errors.push({ pointer: '/tranches', code: 'grants.tranches_odd', params: { most: MOST_TRANCHES } });
  else if (sum !== 100) errors.push({ pointer: '/tranches', code: 'grants.tranches_sum', params: { sum } });
  if (tranches.some(({ provenPercent: one }) => !Number.isInteger(one) || one < 0 || one > 100))
    errors.push({ pointer: '/provenPercent', code: 'grants.percent_odd' });
  return errors;
}

function checkDays({ opensOn, closesOn, spendUntil, reportDue }: ProgrammeTerms): FieldError[] {
  const days = [
    ['/opensOn', opensOn],
    ['/closesOn', closesOn],
    ['/spendUntil', spendUntil],
    ['/reportDue', reportDue],
  ] as const;
  const broken = days.filter(([, day]) => !isDay(day));
  if (broken.length > 0) return broken.map(([pointer]) => ({ pointer, code: 'grants.date_missing' }));
  return days.flatMap(([pointer, day], index) => {
    const before = days[index - 1]?.[1];
    return before !== undefined && day < before
      ? [{ pointer, code: 'grants.days_reversed', params: { day: before } }]
      : [];
  });
}
