import { addDays } from '#kernel';
import type { Consent, Holding, MembershipFacts, Span } from './membership-facts.js';
import { membershipOn } from './membership-on.js';
import { GRACE_DAYS } from './membership-periods.js';

const TODAY = '2026-11-20';
const holds = (from: string): Holding => ({ from, until: null, end: null });
const ended = (from: string, until: string, end: Holding['end']): Holding => ({ from, until, end });
const joins = (on: string): Consent => ({ given: true, on });
const leaves = (on: string): Consent => ({ given: false, on });
const facts = (
  holdings: readonly Holding[],
  consents: readonly Consent[] = [],
  suspensions: readonly Span[] = [],
): MembershipFacts => ({ holdings, consents, suspensions });

const stillGrace = addDays(TODAY, 1 - GRACE_DAYS);
const graceOver = addDays(TODAY, -GRACE_DAYS);

describe('the membership of a union on 2026-11-20', () => {
  it.each<[string, MembershipFacts, string | null, string | null, string | null]>([
    ['no star, nothing said', facts([]), null, null, null],
    ['a star since spring, nothing said', facts([holds('2026-03-01')]), 'candidate', '2026-03-01', null],
    ['a star from today', facts([holds(TODAY)]), 'candidate', TODAY, null],
    ['joined', facts([holds('2026-03-01')], [joins('2026-04-02')]), 'active', '2026-04-02', '2026-04-02'],
    ['joined today', facts([holds('2026-03-01')], [joins(TODAY)]), 'active', TODAY, TODAY],
    [
      'star rests',
      facts([holds('2026-03-01')], [joins('2026-04-02')], [{ from: '2026-10-01', until: null }]),
      'suspended',
      '2026-10-01',
      '2026-04-02',
    ],
    [
      'star rested, restored',
      facts([holds('2026-03-01')], [joins('2026-04-02')], [{ from: '2026-10-01', until: '2026-11-01' }]),
      'active',
      '2026-11-01',
      '2026-04-02',
    ],
    [
      'rests and never joined: not invited',
      facts([holds('2026-03-01')], [], [{ from: '2026-10-01', until: null }]),
      null,
      null,
      null,
    ],
    [
      'left',
      facts([holds('2026-03-01')], [joins('2026-04-02'), leaves('2026-09-09')]),
      'left',
      '2026-09-09',
      null,
    ],
    [
      'left and came back',
      facts([holds('2026-03-01')], [joins('2026-04-02'), leaves('2026-09-09'), joins('2026-10-10')]),
      'active',
      '2026-10-10',
      '2026-10-10',
    ],
    [
      'joined and left on one day',
      facts([holds('2026-03-01')], [joins('2026-04-02'), leaves('2026-04-02')]),
      'left',
      '2026-04-02',
      null,
    ],
    [
      'star ran out, last day of grace',
      facts([ended('2023-01-01', stillGrace, 'expired')], [joins('2023-02-02')]),
      'grace',
      stillGrace,
      '2023-02-02',
    ],
    [
      'star ran out, grace is over',
      facts([ended('2023-01-01', graceOver, 'expired')], [joins('2023-02-02')]),
      'left',
      TODAY,
      null,
    ],
    ['star ran out, never joined', facts([ended('2023-01-01', stillGrace, 'expired')]), null, null, null],
    [
      'new star within the grace: the same membership',
      facts([ended('2023-01-01', '2026-10-01', 'expired'), holds('2026-11-01')], [joins('2023-02-02')]),
      'active',
      '2026-11-01',
      '2023-02-02',
    ],
    [
      'new star after the grace: asked again',
      facts([ended('2022-01-01', '2025-01-01', 'expired'), holds('2026-03-01')], [joins('2022-02-02')]),
      'candidate',
      '2026-03-01',
      null,
    ],
    [
      'revoked',
      facts([ended('2024-01-01', '2026-11-19', 'revoked')], [joins('2024-02-02')]),
      'left',
      '2026-11-19',
      null,
    ],
    [
      'revoked today',
      facts([ended('2024-01-01', TODAY, 'revoked')], [joins('2024-02-02')]),
      'left',
      TODAY,
      null,
    ],
    [
      'revoked, new star: the old consent does not count',
      facts([ended('2024-01-01', '2024-06-01', 'revoked'), holds('2026-11-01')], [joins('2024-02-02')]),
      'candidate',
      '2026-11-01',
      null,
    ],
    [
      'the enterprise ended: no grace',
      facts([ended('2024-01-01', '2026-11-01', 'closed')], [joins('2024-02-02')]),
      'left',
      '2026-11-01',
      null,
    ],
    [
      'what happens tomorrow does not count',
      facts([holds('2026-03-01')], [joins('2026-11-21')]),
      'candidate',
      '2026-03-01',
      null,
    ],
  ])('%s', (_, given, state, since, joinedOn) => {
    const found = membershipOn(given, TODAY);
    expect([found?.state ?? null, found?.since ?? null, found?.joinedOn ?? null]).toEqual([
      state,
      since,
      joinedOn,
    ]);
  });
});
