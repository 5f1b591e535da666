import type { GivenStar, LifecycleEvent } from './star-history.js';
import { holdingsOn } from './star-holdings.js';
import { standingOn } from './star-standing.js';
import { suspensionsOn } from './star-suspensions.js';
import type { Star } from './star.js';

const TODAY = '2026-11-20';
const award = (awardId: string, star: Star, awardedOn: string, validUntil: string): GivenStar => ({
  awardId,
  assessmentId: `of ${awardId}`,
  star,
  awardedOn,
  validUntil,
});
const event = (
  awardId: string,
  effect: LifecycleEvent['effect'],
  star: Star,
  on: string,
): LifecycleEvent => ({ awardId, effect, star, on });

const TWO = award('a', 2, '2025-01-10', '2028-01-09');
const THREE = award('b', 3, '2026-01-10', '2029-01-09');
const PAST = award('p', 1, '2023-01-10', '2026-01-09');

type Expected = [star: number, since: string | null, suspended: boolean, awardId: string | null];

describe('the star of a union on 2026-11-20', () => {
  it.each<[string, GivenStar[], LifecycleEvent[], Expected]>([
    ['never given', [], [], [0, null, false, null]],
    ['given', [TWO], [], [2, '2025-01-10', false, 'a']],
    ['given from tomorrow', [award('f', 1, '2026-11-21', '2029-11-20')], [], [0, null, false, null]],
    ['on its last day', [award('l', 1, '2023-11-21', TODAY)], [], [1, '2023-11-21', false, 'l']],
    ['the day after its last', [award('l', 1, '2023-11-20', '2026-11-19')], [], [0, null, false, 'l']],
    ['risen', [TWO, THREE], [], [3, '2026-01-10', false, 'b']],
    ['downgraded', [THREE], [event('b', 'downgraded', 2, '2026-06-01')], [2, '2026-06-01', false, 'b']],
    [
      'downgraded twice',
      [THREE],
      [event('b', 'downgraded', 2, '2026-06-01'), event('b', 'downgraded', 1, '2026-09-01')],
      [1, '2026-09-01', false, 'b'],
    ],
    [
      'downgraded from tomorrow',
      [THREE],
      [event('b', 'downgraded', 2, '2026-11-21')],
      [3, '2026-01-10', false, 'b'],
    ],
    ['suspended', [TWO], [event('a', 'suspended', 2, '2026-10-01')], [2, '2025-01-10', true, 'a']],
    [
      'suspended and restored',
      [TWO],
      [event('a', 'suspended', 2, '2026-10-01'), event('a', 'restored', 2, '2026-11-01')],
      [2, '2025-01-10', false, 'a'],
    ],
    [
      'downgraded while suspended',
      [THREE],
      [event('b', 'suspended', 3, '2026-10-01'), event('b', 'downgraded', 2, '2026-11-01')],
      [2, '2026-11-01', true, 'b'],
    ],
    [
      'suspended, then given anew',
      [TWO, THREE],
      [event('a', 'suspended', 2, '2025-06-01')],
      [3, '2026-01-10', false, 'b'],
    ],
    ['revoked', [TWO], [event('a', 'revoked', 0, '2026-11-01')], [0, null, false, 'a']],
    ['revoked today', [TWO], [event('a', 'revoked', 0, TODAY)], [0, null, false, 'a']],
    [
      'the newest revoked: no older one comes back',
      [TWO, THREE],
      [event('b', 'revoked', 0, '2026-11-01')],
      [0, null, false, 'b'],
    ],
    [
      'an older one revoked: the newest stands',
      [TWO, THREE],
      [event('a', 'revoked', 0, '2026-11-01')],
      [3, '2026-01-10', false, 'b'],
    ],
    [
      'revoked, then earned again',
      [PAST, TWO],
      [event('p', 'revoked', 0, '2024-01-01')],
      [2, '2025-01-10', false, 'a'],
    ],
    ['lapsed with its enterprise', [TWO], [event('a', 'lapsed', 0, '2026-02-02')], [0, null, false, 'a']],
  ])('%s', (_, awards, events, expected) => {
    const found = standingOn({ awards, events }, TODAY);
    expect([found.star, found.since, found.suspended, found.awardId]).toEqual(expected);
    expect(found.validUntil === null).toBe(found.star === 0);
  });
});

describe('the times with a star', () => {
  it.each<[string, GivenStar[], LifecycleEvent[], ReturnType<typeof holdingsOn>]>([
    ['none', [], [], []],
    ['one that lasts', [TWO], [], [{ from: '2025-01-10', until: null, end: null, star: 2 }]],
    ['renewed in time: one', [TWO, THREE], [], [{ from: '2025-01-10', until: null, end: null, star: 3 }]],
    [
      'renewed after a gap: two',
      [award('o', 1, '2020-01-10', '2023-01-09'), TWO],
      [],
      [
        { from: '2020-01-10', until: '2023-01-10', end: 'expired', star: 1 },
        { from: '2025-01-10', until: null, end: null, star: 2 },
      ],
    ],
    [
      'renewed on the day after the last: one',
      [PAST, award('n', 2, '2026-01-10', '2029-01-09')],
      [],
      [{ from: '2023-01-10', until: null, end: null, star: 2 }],
    ],
    [
      'revoked after a downgrade',
      [THREE],
      [event('b', 'downgraded', 2, '2026-06-01'), event('b', 'revoked', 0, '2026-07-01')],
      [{ from: '2026-01-10', until: '2026-07-01', end: 'revoked', star: 2 }],
    ],
    [
      'revoked and given again',
      [PAST, TWO],
      [event('p', 'revoked', 0, '2024-01-01')],
      [
        { from: '2023-01-10', until: '2024-01-01', end: 'revoked', star: 1 },
        { from: '2025-01-10', until: null, end: null, star: 2 },
      ],
    ],
    [
      'closed',
      [TWO],
      [event('a', 'lapsed', 0, '2026-02-02')],
      [{ from: '2025-01-10', until: '2026-02-02', end: 'closed', star: 2 }],
    ],
    [
      'a lapse written down after it ran out',
      [PAST],
      [event('p', 'lapsed', 0, '2026-01-10')],
      [{ from: '2023-01-10', until: '2026-01-10', end: 'expired', star: 1 }],
    ],
  ])('%s', (_, awards, events, expected) => {
    expect(holdingsOn({ awards, events }, TODAY)).toEqual(expected);
  });
});

describe('the times a star rested', () => {
  const rest = event('a', 'suspended', 2, '2026-10-01');
  it.each<[string, GivenStar[], LifecycleEvent[], ReturnType<typeof suspensionsOn>]>([
    ['until now', [TWO], [rest], [{ from: '2026-10-01', until: null }]],
    [
      'until restored',
      [TWO],
      [rest, event('a', 'restored', 2, '2026-11-01')],
      [{ from: '2026-10-01', until: '2026-11-01' }],
    ],
    [
      'until revoked',
      [TWO],
      [rest, event('a', 'revoked', 0, '2026-11-01')],
      [{ from: '2026-10-01', until: '2026-11-01' }],
    ],
    [
      'until given anew',
      [TWO, award('n', 2, '2026-11-05', '2029-11-04')],
      [rest],
      [{ from: '2026-10-01', until: '2026-11-05' }],
    ],
    ['not yet', [TWO], [event('a', 'suspended', 2, '2026-12-01')], []],
  ])('%s', (_, awards, events, expected) => {
    expect(suspensionsOn({ awards, events }, TODAY)).toEqual(expected);
  });
});
