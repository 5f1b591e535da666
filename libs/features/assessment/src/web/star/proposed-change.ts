import type { ProposedStarChange } from '../../domain/star/check-star-change.js';
import { LIFECYCLE_EFFECTS, type LifecycleEffect, type Star } from '../../domain/star/star.js';
import type { StarChangeForm } from './star-change.form.js';

export function isLifecycleEffect(value: unknown): value is LifecycleEffect {
  return LIFECYCLE_EFFECTS.some((effect) => effect === value);
}

/** What the form asks for; an effect that there is not is left to the rules to refuse. */
export function proposedChange(form: StarChangeForm): ProposedStarChange {
  const { effect = '', ground = '', star = '', reason = '', effectiveOn = '' } = form;
  return {
    effect: effect as LifecycleEffect,
    ground,
    star: effect === 'downgraded' && /^[12]$/.test(star) ? (Number(star) as Star) : null,
    reason,
    effectiveOn,
  };
}
