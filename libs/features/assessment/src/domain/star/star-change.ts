import type { CalendarDate } from '#kernel';
import type { LifecycleEffect, Star } from './star.js';

/** A union's star changes: what everything that hangs on it is told. */
export interface StarChange {
  readonly unionId: string;
  /** the assessment that the star comes from */
  readonly assessmentId: string | null;
  readonly from: Star;
  readonly to: Star;
  readonly effect: 'awarded' | LifecycleEffect;
  readonly reason: string;
  /** from that day */
  readonly on: CalendarDate;
  /** null where no star is left */
  readonly validUntil: CalendarDate | null;
}
