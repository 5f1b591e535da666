import { addDays, dayNumber, type CalendarDate, type FieldError } from '#kernel';
import { starsBelow, type LifecycleGround } from './lifecycle-grounds.js';
import type { StarStanding } from './star-standing.js';
import { LIFECYCLE_EFFECTS, type LifecycleEffect, type Star } from './star.js';

/** A change of a star as somebody proposes it. */
export interface ProposedStarChange {
  readonly effect: LifecycleEffect;
  /** a code of the catalogue's `lifecycle`; '' with a restoration, which needs none */
  readonly ground: string;
  /** the stars left by a downgrade; null with every other effect */
  readonly star: Star | null;
  readonly reason: string;
  readonly effectiveOn: CalendarDate;
}

/** How far ahead a change may be decided, in days: as long as putting things right takes. */
export const LONGEST_NOTICE_DAYS = 90;
const REASON = { shortest: 2, longest: 500 } as const;

/** What can be done to a star as it stands. */
export function possibleEffects({ star, suspended }: StarStanding): LifecycleEffect[] {
  return LIFECYCLE_EFFECTS.filter((effect) => {
    if (star === 0) return false;
    if (effect === 'downgraded') return star > 1;
    if (effect === 'suspended') return !suspended;
    return effect !== 'restored' || suspended;
  });
}

/** What is wrong with it, for the fields of its form. */
export function checkStarChange(
  change: ProposedStarChange,
  standing: StarStanding,
  grounds: readonly LifecycleGround[],
  day: CalendarDate,
): FieldError[] {
  const errors: FieldError[] = [];
  const { effect, reason, effectiveOn } = change;
  if (!possibleEffects(standing).includes(effect)) errors.push({ pointer: '/effect', code: 'star.effect' });
  const ground = grounds.find((one) => one.effect === effect && one.code === change.ground);
  if (effect !== 'restored' && !ground) errors.push({ pointer: '/ground', code: 'star.ground' });
  if (
    effect === 'downgraded' &&
    ground &&
    !starsBelow(standing.star, ground.depth).some((one) => one === change.star)
  )
    errors.push({ pointer: '/star', code: 'star.depth' });
  const length = reason.trim().length;
  if (length < REASON.shortest || length > REASON.longest)
    errors.push({ pointer: '/reason', code: 'star.reason', params: { limit: REASON.longest } });
  if (!isDate(effectiveOn) || effectiveOn < day || effectiveOn > addDays(day, LONGEST_NOTICE_DAYS))
    errors.push({ pointer: '/effectiveOn', code: 'star.day', params: { days: LONGEST_NOTICE_DAYS } });
  return errors;
}

function isDate(text: string): boolean {
  try {
    return dayNumber(text) > 0;
  } catch {
    return false;
  }
}
