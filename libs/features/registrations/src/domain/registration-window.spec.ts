import { windowState } from './registration-window.js';

const window = {
  status: 'published',
  registrationOpensAt: new Date('2026-11-20T01:00:00.000Z'),
  registrationClosesAt: new Date('2026-11-24T10:00:00.000Z'),
};

it.each([
  ['2026-11-20T00:59:59.999Z', 'early'],
  ['2026-11-20T01:00:00.000Z', 'open'],
  ['2026-11-24T10:00:00.000Z', 'open'],
  ['2026-11-24T10:00:00.001Z', 'over'],
])('at %s it is %s', (now, state) => {
  expect(windowState(window, new Date(now))).toBe(state);
});

it.each(['draft', 'proposed', 'cancelled', 'finished'])('nobody registers for what is %s', (status) => {
  expect(windowState({ ...window, status }, new Date('2026-11-22T00:00:00Z'))).toBe('over');
});
