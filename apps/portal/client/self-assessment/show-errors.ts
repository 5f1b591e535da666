import type { FieldProblem } from './saved-answer.js';

/** Takes away what was said about the last attempt. */
export function clearErrors(card: HTMLElement): void {
  for (const shown of card.querySelectorAll('[data-live-error]')) shown.remove();
  for (const field of card.querySelectorAll('.is-invalid')) {
    field.classList.remove('is-invalid');
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  }
}

/** Each message stands beside its field; what belongs to none stands above the form. */
export function showFieldErrors(
  card: HTMLElement,
  code: string,
  errors: readonly FieldProblem[],
  title: string,
): void {
  clearErrors(card);
  let placed = 0;
  for (const { pointer, message } of errors) {
    const key = pointer.split('/').at(-1) ?? '';
    const field = card.querySelector<HTMLElement>(`#${CSS.escape(`${code}-${key}`)}`);
    if (!field) continue;
    placed += 1;
    const text = said(message);
    text.id = `${code}-${key}-live`;
    field.classList.add('is-invalid');
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', text.id);
    (field.tagName === 'FIELDSET' ? field : (field.parentElement ?? field)).append(text);
  }
  if (placed === 0 && title !== '') card.querySelector('form[data-answer]')?.before(said(title));
}

function said(message: string): HTMLElement {
  const text = document.createElement('div');
  text.className = 'field-error';
  text.setAttribute('role', 'alert');
  text.dataset['liveError'] = '';
  text.textContent = message;
  return text;
}
