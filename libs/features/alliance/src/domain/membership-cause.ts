import type { LifecycleEffect } from '#assessment';

/** Why a membership or a benefit changed; words for it are below `alliance.cause`. */
export type MembershipCause =
  `star.${'awarded' | LifecycleEffect}` | 'consent.given' | 'consent.withdrawn' | 'benefit.changed' | 'time';
