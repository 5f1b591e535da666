import { normalizeTicketCode } from './ticket-code.js';

it.each([
  ['0123456789ABCDEF', '0123456789ABCDEF'],
  ['0123-4567-89ab-cdef', '0123456789ABCDEF'],
  [' 0123 4567 89AB CDEF\n', '0123456789ABCDEF'],
  ['oi23-4567-89ab-cdeL', '0123456789ABCDE1'],
  ['https://portal.example/t/0123456789ABCDEF', '0123456789ABCDEF'],
  ['https://portal.example/t?code=0123456789ABCDEF', '0123456789ABCDEF'],
  ['０１２３４５６７８９ＡＢＣＤＥＦ', '0123456789ABCDEF'],
])('%j is %s', (typed, code) => {
  expect(normalizeTicketCode(typed)).toBe(code);
});

it.each(['', '0123', '0123456789ABCDEFG', '0123456789ABCDEU', 'https://portal.example/', '<script>'])(
  '%j is no code',
  (typed) => {
    expect(normalizeTicketCode(typed)).toBeNull();
  },
);
