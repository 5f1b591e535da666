import { APPLICATION_ACTIONS, APPLICATION_STATUSES } from './application-status.js';
import { allows, isEditable, takesReceipts, transition } from './transition.js';

const LEGAL = [
  ['draft', 'submit', 'submitted'],
  ['draft', 'withdraw', 'withdrawn'],
  ['draft', 'lapse', 'lapsed'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'check', 'checked'],
  ['submitted', 'decline', 'declined'],
  ['submitted', 'withdraw', 'withdrawn'],
  ['submitted', 'lapse', 'lapsed'],
  ['returned', 'submit', 'submitted'],
  ['returned', 'withdraw', 'withdrawn'],
  ['returned', 'lapse', 'lapsed'],
  ['checked', 'approve', 'approved'],
  ['checked', 'send_back', 'submitted'],
  ['checked', 'decline', 'declined'],
  ['checked', 'withdraw', 'withdrawn'],
  ['checked', 'lapse', 'lapsed'],
  ['approved', 'report', 'reported'],
  ['approved', 'stop', 'reclaiming'],
  ['approved', 'stop_unpaid', 'closed'],
  ['approved', 'renounce', 'closed'],
  ['reported', 'return_report', 'approved'],
  ['reported', 'accept', 'closed'],
  ['reported', 'accept_with_rest', 'returning'],
  ['reported', 'stop', 'reclaiming'],
  ['returning', 'settle', 'closed'],
  ['returning', 'stop', 'reclaiming'],
  ['reclaiming', 'settle', 'closed'],
] as const;
const isLegal = (from: string, action: string) => LEGAL.some(([f, a]) => f === from && a === action);
const illegal = APPLICATION_STATUSES.flatMap((from) =>
  APPLICATION_ACTIONS.filter((action) => !isLegal(from, action)).map((action) => [from, action] as const),
);

describe('the way of an application', () => {
  it.each(LEGAL)('%s, %s: %s', (from, action, to) => {
    expect(transition(from, action)).toBe(to);
    expect(allows(from, action)).toBe(true);
  });

  it.each(illegal)('from %s nobody can %s', (from, action) => {
    expect(allows(from, action)).toBe(false);
    expect(() => transition(from, action)).toThrow(
      expect.objectContaining({
        code: 'grants.wrong_state',
        kind: 'conflict',
        params: { status: from, action },
      }) as Error,
    );
  });

  it('covers all pairs of status and action', () => {
    expect(LEGAL.length + illegal.length).toBe(APPLICATION_STATUSES.length * APPLICATION_ACTIONS.length);
  });

  it('ends for good where no money is out any more', () => {
    const final = APPLICATION_STATUSES.filter((from) =>
      APPLICATION_ACTIONS.every((action) => !allows(from, action)),
    );
    expect(final).toEqual(['closed', 'declined', 'withdrawn', 'lapsed']);
  });

  it('lets the union write before it is decided, and hand in receipts while money is out', () => {
    expect(APPLICATION_STATUSES.filter(isEditable)).toEqual(['draft', 'returned']);
    expect(APPLICATION_STATUSES.filter(takesReceipts)).toEqual(['approved', 'reclaiming']);
  });
});
