import type { UnionHistory } from '#assessment';
import { AWARD_TONES } from '../award-tones.js';
import { industryName } from './register-view.js';

/** `web/public/union.hbs` */
export function unionView(union: UnionHistory, say: (key: string) => string): object {
  const current = union.awards.find(({ state }) => state === 'valid');
  return {
    crumbs: [{ href: '/register', label: say('public.register.title') }, { label: union.unionName }],
    union: {
      name: union.unionName,
      enterprise: union.enterpriseName,
      subdistrict: union.subdistrictName,
      industry: industryName(union.industry, say),
    },
    current: current
      ? {
          star: current.star,
          validUntil: current.validUntil,
          number: current.number,
          href: `/verify/${current.certificateCode}`,
        }
      : null,
    history: union.awards.map((award) => ({
      star: award.star,
      awardedOn: award.awardedOn,
      validUntil: award.validUntil,
      number: award.number,
      href: `/verify/${award.certificateCode}`,
      statusText: say(`public.award.${award.state}`),
      tone: AWARD_TONES[award.state],
    })),
  };
}
