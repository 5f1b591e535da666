import { normalizeTicketCode } from '#checkin';
import { showFieldError } from './field-error.js';
import { findElement } from './find-element.js';
import type { PageTexts } from './page-texts.js';

/** A ticket's code, typed or put in by a hand-held reader that types it. */
export function codeForm(texts: PageTexts, present: (code: string) => Promise<void>): void {
  const input = findElement('code', HTMLInputElement);
  findElement('code-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const code = normalizeTicketCode(input.value);
    showFieldError('code', code === null ? texts.text('codeWrong') : null);
    if (code === null) return;
    input.value = '';
    void present(code);
  });
}
