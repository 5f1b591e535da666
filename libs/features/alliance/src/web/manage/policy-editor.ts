import type { FormState } from '#http';
import type { CalendarDate } from '#kernel';
import type { PolicyDetails } from '../../domain/check-policy.js';
import type { PolicyView } from '../../queries/policy.queries.js';
import type { PolicyForm } from './policy.form.js';

const STARS = ['0', '1', '2', '3'];

export function policyDetails(form: PolicyForm): PolicyDetails {
  const { title = '', issuer = '', reference = '', summary = '', howToApply = '', minStar = '0' } = form;
  const { validFrom = '', validUntil = '', link = '' } = form;
  return {
    ...{ title, issuer, reference, summary, howToApply, validFrom, validUntil, link },
    minStar: Number(minStar),
    membersOnly: form.membersOnly === 'yes',
  };
}

/** View model of alliance/manage-policy. @param policy null: a new one */
export function policyEditor(
  policy: PolicyView | null,
  form: FormState,
  day: CalendarDate,
  say: (key: string) => string,
) {
  const typed = form.values;
  const text = (name: string, stored: string | null | undefined): string =>
    String(typed[name] ?? stored ?? '');
  const again = Object.keys(typed).length > 0;
  return {
    id: policy?.id ?? null,
    title: policy?.title ?? say('alliance.policy.new'),
    action: policy ? `/alliance/manage/policies/${policy.id}` : '/alliance/manage/policies',
    status: policy && { name: policy.status, text: say(`alliance.policyStatus.${policy.status}`) },
    fileName: policy?.fileName ?? null,
    readable: policy !== null && (policy.fileSha256 !== null || policy.link !== null),
    values: {
      title: text('title', policy?.title),
      issuer: text('issuer', policy?.issuer),
      reference: text('reference', policy?.reference),
      summary: text('summary', policy?.summary),
      howToApply: text('howToApply', policy?.howToApply),
      minStar: text('minStar', String(policy?.minStar ?? 0)),
      validFrom: text('validFrom', policy?.validFrom ?? day),
      validUntil: text('validUntil', policy?.validUntil),
      link: text('link', policy?.link),
      membersOnly: again ? typed['membersOnly'] === 'yes' : (policy?.membersOnly ?? true),
    },
    stars: STARS.map((star) => ({
      value: star,
      label: star === '0' ? say('alliance.policy.anyStar') : say(`common.stars.${star}`),
    })),
    errors: form.errors,
    summary: form.summary,
  };
}
