import type { FormState, Principal } from '#http';
import { can } from '#identity';
import type { Rating } from '#rating';
import type { Locale } from '#views';
import { hundredths } from '../../domain/result/hundredths.js';
import type { AwardCase } from '../../queries/award-case.js';
import { statusBadge } from '../cycle/case-badges.js';

interface Named {
  readonly name_zh: string;
  readonly name_en: string;
}

/** View model of award/case. */
export function awardPage(found: AwardCase, principal: Principal, locale: Locale, form: FormState) {
  const { assessment, self, final, proposals, award, revocation } = found;
  const open = proposals.find(({ decision }) => decision === null) ?? null;
  const decider = can(principal, 'award.decide');
  return {
    id: assessment.id,
    union: assessment.union,
    cycle: { name: assessment.cycle.name },
    badge: statusBadge(assessment.status),
    star: final.star,
    total: hundredths(final.total),
    selfTotal: hundredths(self.total),
    categories: categoryRows(found, locale),
    failed: failedRows(final, found, locale),
    adjusted: adjustedRows(found, locale),
    proposals: proposals.map((one) => ({
      star: one.star,
      total: one.total,
      proposedBy: one.proposedByName,
      proposedAt: one.proposedAt,
      sha256: one.sha256,
      decision: one.decision,
      decidedBy: one.decidedByName,
      decidedAt: one.decidedAt,
      note: one.note,
    })),
    award: award && {
      number: award.number,
      awardedOn: award.awardedOn,
      validUntil: award.validUntil,
      code: award.certificateCode,
    },
    revocation: revocation && {
      reason: revocation.reason,
      by: revocation.revokedByName,
      on: revocation.revokedOn,
    },
    mayPropose: assessment.status === 'second_reviewed' && can(principal, 'award.propose'),
    mayDecide: open !== null && decider && open.proposedBy !== principal.userId,
    ownProposal: open !== null && decider && open.proposedBy === principal.userId,
    starHref: award !== null && can(principal, 'star.view') ? `/stars/${assessment.union.id}` : null,
    form,
    choices: [
      { value: 'approved', key: final.star > 0 ? 'award.decide.giveStar' : 'award.decide.giveNone' },
      { value: 'sent_back', key: 'award.decide.sendBack' },
    ].map((choice) => ({ ...choice, checked: choice.value === (form.values['decision'] ?? 'approved') })),
  };
}

function nameOf({ name_zh, name_en }: Named, locale: Locale): string {
  return locale === 'en' ? name_en : name_zh;
}

function categoryRows({ catalogue, self, final }: AwardCase, locale: Locale) {
  return final.categories.map((category, index) => ({
    code: category.code,
    name: nameOf(catalogue.categories[index]?.document ?? { name_zh: '', name_en: '' }, locale),
    points: hundredths(category.points),
    self: hundredths(self.categories[index]?.score ?? null),
    final: hundredths(category.score),
    applicable: category.applicable,
  }));
}

/** What stands between this result and the star above it. */
function failedRows(final: Rating, { catalogue }: AwardCase, locale: Locale) {
  return final.gates
    .filter(({ star, satisfied }) => star === final.star + 1 && !satisfied)
    .map(({ indicator, required, actual }) => ({
      code: indicator,
      name: nameOf(
        catalogue.indicatorByCode.get(indicator)?.document ?? { name_zh: '', name_en: '' },
        locale,
      ),
      required,
      actual: actual === null ? null : String(actual),
    }));
}

/** The indicators where a reviewer changed what the union had handed in, with the reason. */
function adjustedRows({ catalogue, self, final, first, second }: AwardCase, locale: Locale) {
  return catalogue.indicators.flatMap(({ code, document, index }) => {
    const decisions = [first[code], second[code]].filter((one) => one?.kind === 'adjust');
    if (decisions.length === 0) return [];
    return [
      {
        code,
        name: nameOf(document, locale),
        self: hundredths(self.indicators[index]?.score ?? null),
        final: hundredths(final.indicators[index]?.score ?? null),
        reasons: decisions.map(({ by, reason }) => ({ by, reason })),
      },
    ];
  });
}
