import { DomainError } from '#kernel';
import { moveCycle, type CycleAction, type CycleStatus } from './cycle-status.js';

describe('the way of a cycle', () => {
  it('opens, then closes', () => {
    expect(moveCycle('planned', 'open')).toBe('open');
    expect(moveCycle('open', 'close')).toBe('closed');
  });

  it.each<[CycleStatus, CycleAction]>([
    ['planned', 'close'],
    ['open', 'open'],
    ['closed', 'open'],
    ['closed', 'close'],
  ])('a %s cycle does not %s', (status, action) => {
    expect(() => moveCycle(status, action)).toThrow(new DomainError('cycle.wrong_state', 'conflict'));
  });
});
