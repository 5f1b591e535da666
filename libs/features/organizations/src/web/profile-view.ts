import type { CalendarDate } from '#kernel';
import { profileProgress } from '../domain/check-profile.js';
import { establishedMonths } from '../domain/established-months.js';
import { COUNT_FACTS, YES_NO_FACTS } from '../domain/profile-facts.js';
import type { UnionView } from '../queries/union-view.js';

export interface FactView {
  readonly label: string;
  /** null: not answered */
  readonly count: number | null;
  readonly answer: 'yes' | 'no' | null;
}

/** A union's page: everything known, with locale keys for names. */
export function unionPage(union: UnionView, today: CalendarDate) {
  const { profile } = union;
  const label = (fact: string): string => `organizations.profile.${fact}`;
  return {
    union,
    months: establishedMonths(union.establishedOn, today),
    progress: profileProgress(profile),
    counts: COUNT_FACTS.map((fact): FactView => ({
      label: label(fact),
      count: profile[fact] ?? null,
      answer: null,
    })),
    answers: YES_NO_FACTS.map((fact): FactView => ({
      label: label(fact),
      count: null,
      answer: yesNo(profile[fact]),
    })),
  };
}

export function yesNo(value: boolean | undefined): 'yes' | 'no' | null {
  return value === undefined ? null : value ? 'yes' : 'no';
}
