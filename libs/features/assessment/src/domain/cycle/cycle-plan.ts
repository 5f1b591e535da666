import { addWorkingDays, dayNumber, type CalendarDate, type FieldError } from '#kernel';

/** Working days of a self-assessment, with those of its confirmation inside the enterprise (catalogue `process`). */
const SELF_ASSESSMENT_DAYS = 20;
const LONGEST_NAME = 100;
const YEARS = { first: 2019, last: 2100 } as const;

export interface CyclePlan {
  readonly name: string;
  readonly year: number;
  readonly asOf: CalendarDate;
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
}

/** What is wrong with a cycle as planned, and the day it is due, computed where none was given. */
export function checkCyclePlan(plan: CyclePlan): {
  readonly dueOn: CalendarDate;
  readonly errors: readonly FieldError[];
} {
  const errors: FieldError[] = [];
  const name = plan.name.trim();
  if (name === '' || name.length > LONGEST_NAME)
    errors.push({ pointer: '/name', code: 'cycle.name_length', params: { max: LONGEST_NAME } });
  if (!Number.isInteger(plan.year) || plan.year < YEARS.first || plan.year > YEARS.last)
    errors.push({ pointer: '/year', code: 'cycle.year_range', params: YEARS });
  for (const field of ['asOf', 'opensOn', 'dueOn'] as const)
    if (plan[field] !== null && !isDay(plan[field]))
      errors.push({ pointer: `/${field}`, code: 'cycle.not_a_date' });
  if (errors.length > 0) return { dueOn: '', errors };

  const dueOn = plan.dueOn ?? addWorkingDays(plan.opensOn, SELF_ASSESSMENT_DAYS);
  if (dueOn < plan.opensOn) errors.push({ pointer: '/dueOn', code: 'cycle.due_before_opening' });
  if (Number(plan.asOf.slice(0, 4)) !== plan.year)
    errors.push({ pointer: '/asOf', code: 'cycle.as_of_other_year', params: { year: plan.year } });
  return { dueOn, errors };
}

function isDay(text: string): boolean {
  try {
    return dayNumber(text) > 0;
  } catch {
    return false;
  }
}
