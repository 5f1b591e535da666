import type { FieldError } from '#kernel';
import {
  COUNT_FACTS,
  ORDERED_FACTS,
  PROFILE_FACTS,
  YES_NO_FACTS,
  type CountFact,
  type EnterpriseProfile,
} from './profile-facts.js';

const LARGEST_COUNT = 1_000_000; // persons; no enterprise has more

/**
 * What is wrong with a profile, each at its fact (`/profile/<fact>`). Relations are checked where
 * both sides are given, so a profile can be filled in step by step.
 */
export function checkProfile(profile: Readonly<Record<string, unknown>>): FieldError[] {
  const known = new Set<string>(PROFILE_FACTS);
  return [
    ...Object.keys(profile)
      .filter((fact) => !known.has(fact))
      .map((fact) => problem(fact, 'unknown_fact')),
    ...COUNT_FACTS.flatMap((fact) => checkCount(fact, profile[fact])),
    ...YES_NO_FACTS.filter((fact) => !isAbsent(profile[fact]) && typeof profile[fact] !== 'boolean').map(
      (fact) => problem(fact, 'fact_not_yes_or_no'),
    ),
    ...ORDERED_FACTS.filter(([smaller, larger]) => exceeds(profile[smaller], profile[larger])).map(
      ([smaller, larger]) => problem(smaller, `${smaller}_over_${larger}`),
    ),
  ];
}

/** How many of the facts are known, of how many. */
export function profileProgress(profile: EnterpriseProfile): { known: number; of: number } {
  return { known: PROFILE_FACTS.filter((fact) => !isAbsent(profile[fact])).length, of: PROFILE_FACTS.length };
}

function checkCount(fact: CountFact, value: unknown): FieldError[] {
  if (isAbsent(value)) return [];
  if (!Number.isInteger(value)) return [problem(fact, 'fact_not_whole_number')];
  if (Number(value) < 0) return [problem(fact, 'fact_negative')];
  return Number(value) > LARGEST_COUNT ? [problem(fact, 'fact_too_large', { max: LARGEST_COUNT })] : [];
}

function exceeds(left: unknown, right: unknown): boolean {
  return typeof left === 'number' && typeof right === 'number' && left > right;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function problem(fact: string, code: string, params?: FieldError['params']): FieldError {
  return { pointer: `/profile/${fact}`, code: `organizations.${code}`, ...(params && { params }) };
}
