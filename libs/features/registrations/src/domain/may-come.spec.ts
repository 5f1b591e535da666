import { type Audience, type Guest, refusalOf } from './may-come.js';

const audience = (part: Partial<Audience>): Audience => ({
  who: 'members',
  minStar: 0,
  invited: [],
  ...part,
});
const guest = (part: Partial<Guest> = {}): Guest => ({ unionId: 'u1', isMember: true, star: 1, ...part });

it.each([
  ['a member among members', audience({}), guest(), null],
  ['a union outside the alliance', audience({}), guest({ isMember: false, star: 3 }), 'members_only'],
  ['one star where two are wanted', audience({ minStar: 2 }), guest(), 'star_too_low'],
  ['two stars where two are wanted', audience({ minStar: 2 }), guest({ star: 2 }), null],
  [
    'an invited union, member or not',
    audience({ who: 'invited', invited: ['u1'] }),
    guest({ isMember: false }),
    null,
  ],
  [
    'an invited union with too few stars',
    audience({ who: 'invited', invited: ['u1'], minStar: 3 }),
    guest(),
    'star_too_low',
  ],
  ['a member who was not invited', audience({ who: 'invited', invited: ['u2'] }), guest(), 'not_invited'],
  ['a stranger among members', audience({}), null, 'log_in'],
  ['a stranger where all may come', audience({ who: 'public', minStar: 3 }), null, null],
  ['any union where all may come', audience({ who: 'public' }), guest({ isMember: false, star: 0 }), null],
] as const)('%s', (_, wanted, who, refusal) => {
  expect(refusalOf(wanted, who)).toBe(refusal);
});
