import { normalizeTicketCode } from '#checkin';
import { formatTicketCode, newTicketCode } from './ticket-code.js';

it('is 16 characters that nobody mistakes for others, never the same', () => {
  const codes = Array.from({ length: 500 }, newTicketCode);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(new Set(codes).size).toBe(500);
});

it('is read at the door as it is shown', () => {
  const code = newTicketCode();
  expect(formatTicketCode(code)).toMatch(/^\w{4} \w{4} \w{4} \w{4}$/);
  expect(normalizeTicketCode(formatTicketCode(code))).toBe(code);
});
