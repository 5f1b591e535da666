import { can } from '#identity';
import type { Principal } from '#http';
import type { ProgrammeItem } from '../../queries/programme.queries.js';
import { envelopeView } from './envelope-view.js';

const TONES = { draft: 'neutral', open: 'success', closed: 'neutral' } as const;

/** A programme as its card and its page show it. */
export function programmeView(item: ProgrammeItem, principal: Principal) {
  const { terms, status } = item;
  const manages = can(principal, 'grant.manage', {});
  return {
    id: item.id,
    name: terms.name,
    status,
    tone: TONES[status],
    terms: {
      ...terms,
      perStar: ([1, 2, 3] as const)
        .filter((star) => star >= terms.minStar)
        .map((star) => ({ star, fen: terms.amounts.per === 'star' ? terms.amounts.fen[star] : null })),
      flatFen: terms.amounts.per === 'application' ? terms.amounts.fen : null,
      tranches: terms.tranches.map((tranche, index) => ({ ...tranche, number: index + 1 })),
    },
    envelope: envelopeView(item),
    applications: item.applications,
    undecided: item.undecided,
    mayEdit: manages && status !== 'closed',
    mayOpen: manages && status === 'draft',
    mayClose: manages && status === 'open',
  };
}
