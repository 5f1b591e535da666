/** What stands in a card's controls, by input key: as typed, before anybody reads it as a value. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

const PREFIX = 'values.';

export function readForm(form: HTMLFormElement): Typed {
  const typed: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (!name.startsWith(PREFIX) || typeof value !== 'string') continue;
    const key = name.slice(PREFIX.length);
    const ticks = form.querySelector(`input[type="checkbox"][name="${CSS.escape(name)}"]`) !== null;
    const before = typed[key];
    typed[key] = ticks ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  return typed;
}

/** Puts typed values back where they were, when the page was closed before they were saved. */
export function writeForm(form: HTMLFormElement, typed: Typed): void {
  for (const control of form.querySelectorAll<HTMLInputElement>(`[name^="${PREFIX}"]`)) {
    const value = typed[control.name.slice(PREFIX.length)];
    if (control.type === 'checkbox' || control.type === 'radio')
      control.checked = [value ?? []].flat().includes(control.value);
    else control.value = typeof value === 'string' ? value : '';
  }
}
