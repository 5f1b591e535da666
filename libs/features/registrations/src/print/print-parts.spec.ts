import { printParts } from './print-parts.js';

it.each([
  [0, [[1, 1, 0]]],
  [1, [[1, 1, 1]]],
  [160, [[1, 1, 160]]],
  [
    161,
    [
      [1, 1, 160],
      [2, 161, 161],
    ],
  ],
])('badges of %i guests', (guests, parts) => {
  expect(printParts('badges', guests).map(({ part, from, to }) => [part, from, to])).toEqual(parts);
});
