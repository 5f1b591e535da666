import type { InputValue } from '#rating';
import type { Conflict } from './saved-answer.js';
import type { SheetPage } from './sheet-page.js';

interface Choices {
  readonly theirs: () => void;
  readonly mine: () => void;
}

/** What the other device saved, beside what stands in the form, and the two ways out. */
export function conflictPanel(
  page: SheetPage,
  form: HTMLFormElement,
  { theirs }: Conflict,
  choices: Choices,
): HTMLElement {
  const panel = document.createElement('div');
  panel.className = 'alert alert-warning conflict';
  panel.setAttribute('role', 'alert');
  panel.tabIndex = -1;
  const at = new Date(theirs.at).toLocaleString(page.language);
  panel.append(
    line('strong', page.text('conflict.title')),
    line('p', page.text('conflict.theirs', { by: theirs.by ?? '—', at })),
    ...Object.entries(theirs.values).map(([key, value]) =>
      line('p', `${labelOf(form, key)} ${shown(form, key, value)}`),
    ),
    button(page.text('conflict.useTheirs'), choices.theirs),
    button(page.text('conflict.useMine'), choices.mine),
  );
  return panel;
}

function labelOf(form: HTMLFormElement, key: string): string {
  const control = controlsOf(form, key)[0];
  const holder = control?.closest('.field');
  return holder?.querySelector('.form-label')?.firstChild?.textContent ?? key;
}

/** The words of options, as the form has them. */
function shown(form: HTMLFormElement, key: string, value: InputValue): string {
  if (value === null) return '—';
  const wanted = [typeof value === 'boolean' ? (value ? 'yes' : 'no') : value].flat().map(String);
  const words = controlsOf(form, key)
    .filter(({ type, value: own }) => (type === 'checkbox' || type === 'radio') && wanted.includes(own))
    .map((control) => control.closest('label')?.textContent.trim() ?? control.value);
  return (words.length > 0 ? words : wanted).join(' · ');
}

function controlsOf(form: HTMLFormElement, key: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`[name="values.${CSS.escape(key)}"]`)];
}

function line(tag: 'p' | 'strong', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function button(text: string, act: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'btn btn-sm';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}
