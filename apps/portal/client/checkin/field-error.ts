import { findElement } from './find-element.js';

/** Says beside a field what is wrong with it, or that nothing is. @param text null: nothing */
export function showFieldError(id: string, text: string | null): void {
  const input = findElement(id, HTMLInputElement);
  const place = findElement(`${id}-error`);
  place.textContent = text ?? '';
  place.hidden = text === null;
  input.setAttribute('aria-invalid', String(text !== null));
  if (text !== null) input.focus();
}
