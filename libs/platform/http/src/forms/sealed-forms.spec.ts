import { loadConfig } from '#config';
import { FakeClock } from '#testing';
import { SealedForms } from './sealed-forms.js';

const FORM = { path: '/assessment', fields: [['name', '<b>"你好"</b>']] } as const;
const config = (secret: string) => loadConfig({ STAR_SECRET: secret.repeat(32) });

describe('a sealed form', () => {
  const clock = new FakeClock();
  const forms = new SealedForms(config('a'), clock);
  const sealed = forms.seal(FORM, 'anna');

  it('opens as it was, for its owner', () => {
    expect(forms.open(sealed, 'anna')).toEqual(FORM);
    expect(forms.open(sealed, 'ben')).toBeNull();
  });

  it('shows nothing of what is in it', () => {
    expect(Buffer.from(sealed, 'base64url').toString()).not.toMatch(/assessment|anna/);
  });

  it.each([
    ['changed', sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')],
    ['cut', sealed.slice(0, 20)],
    ['empty', ''],
    ['made with another secret', new SealedForms(config('b'), clock).seal(FORM, 'anna')],
  ])('does not open when it is %s', (_, text) => {
    expect(forms.open(text, 'anna')).toBeNull();
  });

  it('does not open after half a day', () => {
    clock.advance(12 * 3_600_000 + 1);
    expect(forms.open(sealed, 'anna')).toBeNull();
  });
});
