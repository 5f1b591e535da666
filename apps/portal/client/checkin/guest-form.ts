import type { WalkIn } from './checkin-desk.js';
import type { DoorRoster } from './door-roster.js';
import { showFieldError } from './field-error.js';
import { findElement } from './find-element.js';
import type { PageTexts } from './page-texts.js';

const PHONE = /^\+?[\d\s-]{7,18}$/;
const MAX_NAME = 40;

/** 现场登记: a guest without a registration. What is typed leaves the fields as soon as it is sealed. */
export class GuestForm {
  private readonly form = findElement('guest-form', HTMLFormElement);
  private readonly name = findElement('guest-name', HTMLInputElement);
  private readonly phone = findElement('guest-phone', HTMLInputElement);
  private readonly union = findElement('guest-union', HTMLInputElement);
  private readonly consent = findElement('guest-consent', HTMLInputElement);
  private unions = new Map<string, string>();

  constructor(
    private readonly texts: PageTexts,
    register: (guest: WalkIn) => Promise<void>,
  ) {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      const guest = this.read();
      if (!guest) return;
      this.form.reset();
      void register(guest);
    });
  }

  /** Whom the guest may be of. */
  offer(unions: DoorRoster['unions']): void {
    this.unions = new Map(unions.map(({ id, name }) => [name, id]));
    findElement('unions').replaceChildren(...unions.map(({ name }) => new Option(name, name)));
  }

  private read(): WalkIn | null {
    const personName = this.name.value.trim();
    const phone = this.phone.value.trim();
    const union = this.union.value.trim();
    const wrong: readonly (readonly [id: string, isWrong: boolean, text: string])[] = [
      ['guest-consent', !this.consent.checked, 'consentMissing'],
      ['guest-union', union !== '' && !this.unions.has(union), 'unionUnknown'],
      ['guest-phone', phone !== '' && !PHONE.test(phone), 'phoneWrong'],
      ['guest-name', personName === '' || personName.length > MAX_NAME, 'nameMissing'],
    ];
    for (const [id, isWrong, text] of wrong) showFieldError(id, isWrong ? this.texts.text(text) : null);
    if (wrong.some(([, isWrong]) => isWrong)) return null;
    return { personName, phone, unionId: this.unions.get(union) ?? null };
  }
}
