import { type PanelFacts, panelState } from './panel-state.js';

const facts = (part: Partial<PanelFacts>): PanelFacts => ({
  window: 'open',
  refused: false,
  isStaff: false,
  capacity: 60,
  free: 30,
  waiting: 0,
  ...part,
});

it.each([
  [{}, 'open'],
  [{ capacity: null, free: null }, 'open'],
  [{ free: 7 }, 'open'],
  [{ free: 6 }, 'few'],
  [{ capacity: 10, free: 3 }, 'few'],
  [{ free: 0 }, 'full'],
  [{ free: 1, waiting: 4 }, 'full'],
  [{ window: 'early' }, 'early'],
  [{ window: 'early', refused: true }, 'refused'],
  [{ window: 'over', refused: true }, 'closed'],
  [{ isStaff: true }, 'staff'],
] as const)('%j: %s', (part, state) => {
  expect(panelState(facts(part))).toBe(state);
});
