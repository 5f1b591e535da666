import { DomainError } from '#kernel';
import { REGISTRATION_ACTIONS, REGISTRATION_STATUSES } from './registration-status.js';
import { allows, holdsSeat, isActive, transition } from './transition.js';

const LEGAL = [
  ['pending', 'confirm', 'confirmed'],
  ['pending', 'queue', 'waiting'],
  ['pending', 'decline', 'declined'],
  ['pending', 'cancel', 'cancelled'],
  ['confirmed', 'cancel', 'cancelled'],
  ['confirmed', 'substitute', 'confirmed'],
  ['waiting', 'offer', 'offered'],
  ['waiting', 'cancel', 'cancelled'],
  ['offered', 'claim', 'confirmed'],
  ['offered', 'expire', 'expired'],
  ['offered', 'cancel', 'cancelled'],
] as const;
const isLegal = (from: string, action: string) => LEGAL.some(([f, a]) => f === from && a === action);
const illegal = REGISTRATION_STATUSES.flatMap((from) =>
  REGISTRATION_ACTIONS.filter((action) => !isLegal(from, action)).map((action) => [from, action] as const),
);

describe('the way of a registration', () => {
  it.each(LEGAL)('%s, %s: %s', (from, action, to) => {
    expect(transition(from, action)).toBe(to);
  });

  it.each(illegal)('from %s nobody can %s', (from, action) => {
    expect(allows(from, action)).toBe(false);
    expect(() => transition(from, action)).toThrow(DomainError);
  });

  it('is alive while somebody means to come, and holds a seat when confirmed or offered', () => {
    expect(REGISTRATION_STATUSES.filter(isActive)).toEqual(['pending', 'confirmed', 'waiting', 'offered']);
    expect(REGISTRATION_STATUSES.filter(holdsSeat)).toEqual(['confirmed', 'offered']);
  });
});
