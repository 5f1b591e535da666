import type { CalendarDate } from '#kernel';
import type { LifecycleEffect, Star } from './star.js';

/** A star as it was given. */
export interface GivenStar {
  readonly awardId: string;
  readonly assessmentId: string;
  readonly star: Star;
  readonly awardedOn: CalendarDate;
  /** the last day it holds */
  readonly validUntil: CalendarDate;
}

/** What happened to one of them afterwards. */
export interface LifecycleEvent {
  readonly awardId: string;
  readonly effect: LifecycleEffect;
  /** in force from that day on; 0 after a revocation or a lapse */
  readonly star: Star;
  readonly on: CalendarDate;
}

/** Everything that decides a union's star, each list oldest first. */
export interface StarHistory {
  readonly awards: readonly GivenStar[];
  readonly events: readonly LifecycleEvent[];
}

export const NO_HISTORY: StarHistory = { awards: [], events: [] };
