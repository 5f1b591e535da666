import fc from 'fast-check';
import { normalizeUscc, usccCheckDigit, usccProblem } from './uscc.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const character = fc.constantFrom(...Array.from(ALPHABET));
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
/** codes whose check digit is computed: authority, kind, six digits of the region, nine of the organization */
const uscc = fc
  .tuple(
    fc.constantFrom('1', '5', '9', 'A', 'N'),
    character,
    digits(6),
    fc.string({ unit: character, minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''))
  .map((body) => body + usccCheckDigit(body));

describe('the unified social credit code (GB 32100-2015)', () => {
  it('computes the check digit of the worked example of the standard', () => {
    expect(usccCheckDigit('91350100M000100Y4')).toBe('3');
    expect(usccProblem('91350100M000100Y43')).toBeNull();
  });

  it.each([
    ['', 'uscc_length'],
    ['9144030012345678', 'uscc_length'],
    ['91440300XXXXXXXXXXX', 'uscc_length'],
    ['91350100M000100Y44', 'uscc_check_digit'],
    ['91350100M0001O0Y43', 'uscc_character'],
    ['91350100M000100Z43', 'uscc_character'],
    ['9135A100M000100Y43', 'uscc_character'],
    ['01350100M000100Y43', 'uscc_character'],
    ['91350100M000100Y4{', 'uscc_character'],
    ['91350100M000100Y4３', 'uscc_character'],
  ])('finds what is wrong with %j: %s', (code, problem) => {
    expect(usccProblem(code)).toBe(problem);
  });

  it('accepts every code with its own check digit', () => {
    fc.assert(
      fc.property(uscc, (code) => {
        expect(usccProblem(code)).toBeNull();
      }),
    );
  });

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(uscc, fc.nat({ max: 17 }), character, (code, place, wrong) => {
        fc.pre(code[place] !== wrong);
        expect(usccProblem(code.slice(0, place) + wrong + code.slice(place + 1))).not.toBeNull();
      }),
    );
  });

  it('notices two neighbours that changed places', () => {
    fc.assert(
      fc.property(uscc, fc.nat({ max: 16 }), (code, place) => {
        fc.pre(code[place] !== code[place + 1]);
        const swapped = `${code.slice(0, place)}${code[place + 1] ?? ''}${code[place] ?? ''}${code.slice(place + 2)}`;
        expect(usccProblem(swapped)).not.toBeNull();
      }),
    );
  });

  it('reads what a phone types', () => {
    expect(normalizeUscc(' ９1350100 m000 100y43 ')).toBe('91350100M000100Y43');
  });
});
