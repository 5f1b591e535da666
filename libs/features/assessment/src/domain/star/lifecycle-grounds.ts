import type { CatalogueDocument } from '#rating';
import type { LifecycleEffect, Star } from './star.js';

/** A reason that the catalogue's `lifecycle` gives for changing a star. */
export interface LifecycleGround {
  readonly code: string;
  readonly effect: Exclude<LifecycleEffect, 'restored'>;
  /** the catalogue's own words */
  readonly text: string;
  /** how far down: one star, to one star, or as far as the decision says; null where it is not a downgrade */
  readonly depth: 'one' | 'to_one' | 'chosen' | null;
}

const SECTIONS = {
  downgrade: 'downgraded',
  suspend: 'suspended',
  revoke: 'revoked',
  lapse: 'lapsed',
} as const;
const DEPTHS: Readonly<Record<string, LifecycleGround['depth']>> = {
  down_one: 'one',
  down_to_1: 'to_one',
  down_to_highest_satisfied: 'chosen',
};

/** The grounds in the catalogue's order; what is not written as it should be is passed over. */
export function lifecycleGrounds({
  lifecycle = {},
}: Pick<CatalogueDocument, 'lifecycle'>): LifecycleGround[] {
  return Object.entries(SECTIONS).flatMap(([section, effect]) => {
    const entries: unknown = lifecycle[section];
    return (Array.isArray(entries) ? (entries as unknown[]) : []).flatMap((entry) => {
      const { code, zh, effect: how } = (entry ?? {}) as Readonly<Record<string, unknown>>;
      if (typeof code !== 'string' || typeof zh !== 'string') return [];
      return [{ code, effect, text: zh, depth: DEPTHS[String(how)] ?? null }];
    });
  });
}

/** The stars that a downgrade on this ground can leave, fewest first. */
export function starsBelow(star: Star, depth: LifecycleGround['depth']): Star[] {
  const below = ([1, 2] as const).filter((one) => one < star);
  if (depth === 'one') return below.slice(-1);
  return depth === 'to_one' ? below.slice(0, 1) : below;
}
