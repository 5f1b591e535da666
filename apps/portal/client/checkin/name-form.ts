import { type FoundTicket, normalizePersonName, normalizePhoneTail } from '#checkin';
import { showFieldError } from './field-error.js';
import { findElement } from './find-element.js';
import type { PageTexts } from './page-texts.js';

export interface NameSearch {
  find(name: string, phoneTail: string): Promise<FoundTicket[]>;
  chosen(found: FoundTicket): Promise<void>;
  nobody(): void;
}

/** A name with the last four digits of the telephone number; guests who share both are told apart by hand. */
export function nameForm(texts: PageTexts, search: NameSearch): void {
  const name = findElement('name', HTMLInputElement);
  const tail = findElement('tail', HTMLInputElement);
  const button = findElement('find', HTMLButtonElement);
  const choices = findElement('choices');
  const choose = (found: FoundTicket): void => {
    choices.replaceChildren();
    name.value = '';
    tail.value = '';
    void search.chosen(found);
  };
  findElement('name-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const digits = normalizePhoneTail(tail.value);
    const named = normalizePersonName(name.value) !== '';
    showFieldError('tail', digits === null ? texts.text('tailWrong') : null);
    showFieldError('name', named ? null : texts.text('nameMissing'));
    if (digits === null || !named) return;
    button.disabled = true;
    void search.find(name.value, digits).then((found) => {
      button.disabled = false;
      const [first] = found;
      if (!first) search.nobody();
      else if (found.length === 1) choose(first);
      else choices.replaceChildren(...found.map((one, index) => choice(one, index, texts, choose)));
    });
  });
}

function choice(
  found: FoundTicket,
  index: number,
  texts: PageTexts,
  choose: (found: FoundTicket) => void,
): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'door-button';
  button.textContent = found.ticket?.unionName ?? texts.text('choice', { n: index + 1 });
  button.addEventListener('click', () => {
    choose(found);
  });
  return button;
}
