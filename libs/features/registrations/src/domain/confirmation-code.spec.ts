import { confirmationHash, isConfirmedBy, newConfirmationCode } from './confirmation-code.js';

it('opens its own registration, however it is typed, and no other', () => {
  const code = newConfirmationCode();
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  const hash = confirmationHash('r1', code);
  expect(isConfirmedBy('r1', hash, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(true);
  expect(isConfirmedBy('r2', hash, code)).toBe(false);
  expect(isConfirmedBy('r1', hash, newConfirmationCode())).toBe(false);
});
