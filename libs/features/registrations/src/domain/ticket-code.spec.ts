import { formatTicketCode, newTicketCode, normalizeTicketCode } from './ticket-code.js';

it('is 16 characters that nobody mistakes for others, never the same', () => {
  const codes = Array.from({ length: 500 }, newTicketCode);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(new Set(codes).size).toBe(500);
});

it('is read as it is shown, and as people type it', () => {
  const code = newTicketCode();
  expect(normalizeTicketCode(formatTicketCode(code))).toBe(code);
  expect(normalizeTicketCode(' oil0-abcd efgh-jkmn ')).toBe('0110ABCDEFGHJKMN');
});

it.each(['', 'ABC', 'ABCDEFGHJKMNPQRU', 'ABCDEFGHJKMNPQRSX'])('%j is none', (typed) => {
  expect(normalizeTicketCode(typed)).toBeNull();
});
