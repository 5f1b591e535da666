/** Stars in force; 0 is none. */
export type Star = 0 | 1 | 2 | 3;

/** What can happen to a star after it was given. */
export const LIFECYCLE_EFFECTS = ['downgraded', 'suspended', 'restored', 'revoked', 'lapsed'] as const;

export type LifecycleEffect = (typeof LIFECYCLE_EFFECTS)[number];
