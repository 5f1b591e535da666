import type { FormState, Principal } from '#http';
import { can } from '#identity';
import { possibleEffects } from '../../domain/star/check-star-change.js';
import { starsBelow } from '../../domain/star/lifecycle-grounds.js';
import type { LifecycleEffect } from '../../domain/star/star.js';
import type { StarCase } from '../../queries/star-case.js';
import type { AwardState } from '../../queries/register-view.js';

export const STAR_TONES: Readonly<Record<AwardState, string>> = {
  valid: 'success',
  suspended: 'warning',
  expired: 'neutral',
  replaced: 'neutral',
  lapsed: 'neutral',
  revoked: 'danger',
};

interface Reader {
  readonly principal: Principal;
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  /** the change whose form is open */
  readonly effect: LifecycleEffect | null;
  readonly form: FormState;
  /** what will happen to whom, in words */
  readonly consequences: readonly string[];
}

/** View model of star/union. */
export function starPage(found: StarCase, { principal, say, effect, form, consequences }: Reader) {
  const { union, standing, awards, happenings, decisions } = found;
  const current = awards.find(({ state }) => state !== 'replaced') ?? null;
  const open = decisions.find(({ closedAt }) => closedAt === null) ?? null;
  const possible = !open && can(principal, 'star.manage') ? possibleEffects(standing) : [];
  const waiting = open?.decision === null;
  return {
    union: { id: union.unionId, name: union.unionName, enterprise: union.enterpriseName },
    subdistrict: union.subdistrictName,
    star: standing.star,
    since: standing.since,
    state: current && { text: say(`star.state.${current.state}`), tone: STAR_TONES[current.state] },
    award: current && {
      number: current.number,
      awardedOn: current.awardedOn,
      validUntil: current.validUntil,
      href: `/verify/${current.certificateCode}`,
    },
    open: open && decisionRow(open, say),
    mayDecide: waiting && can(principal, 'award.decide') && open.proposedBy !== principal.userId,
    ownProposal: waiting && open.proposedBy === principal.userId,
    consequences,
    actions: possible.map((one) => ({
      effect: one,
      label: say(`star.action.${one}`),
      href: `/stars/${union.unionId}?effect=${one}#change`,
      current: one === effect,
    })),
    change: effect && possible.includes(effect) ? changeForm(found, effect, form, say) : null,
    decision: {
      note: form.values['note'] ?? '',
      error: form.errors['note'] ?? null,
      refused: form.values['decision'] === 'refused',
    },
    summary: form.summary,
    happenings: happenings.map((one) => ({
      ...one,
      label: say(`star.effect.${one.effect}`),
      by: one.by || say('star.byCalendar'),
    })),
    decisions: decisions.filter(({ closedAt }) => closedAt !== null).map((one) => decisionRow(one, say)),
  };
}

function decisionRow(one: StarCase['decisions'][number], say: Reader['say']) {
  return {
    id: one.id,
    effect: one.effect,
    label: say(`star.effect.${one.effect}`),
    star: one.effect === 'downgraded' ? one.star : null,
    ground: one.ground,
    reason: one.reason,
    effectiveOn: one.effectiveOn,
    proposedBy: one.proposedByName,
    proposedAt: one.proposedAt,
    decision: one.decision,
    decidedBy: one.decidedByName,
    decidedAt: one.decidedAt,
    note: one.note,
  };
}

function changeForm(found: StarCase, effect: LifecycleEffect, form: FormState, say: Reader['say']) {
  const grounds = found.grounds.filter((one) => one.effect === effect);
  const left = starsBelow(found.standing.star, 'chosen');
  return {
    effect,
    title: say(`star.action.${effect}`),
    danger: effect !== 'restored',
    grounds: grounds.map(({ code, text }) => ({ value: code, label: `${code} ${text}` })),
    stars:
      effect === 'downgraded'
        ? left.toReversed().map((star) => ({ value: String(star), label: say(`common.stars.${star}`) }))
        : null,
    values: {
      ground: form.values['ground'] ?? grounds[0]?.code ?? '',
      star: form.values['star'] ?? String(left.at(-1) ?? ''),
      reason: form.values['reason'] ?? '',
      effectiveOn: form.values['effectiveOn'] ?? found.today,
    },
    errors: form.errors,
  };
}
