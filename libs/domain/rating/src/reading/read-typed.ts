import type { InputValue } from '../model/rating-input.js';
import type { Slot } from '../model/slot.js';

/** What a form holds of one indicator, by input key; a control left empty is absent or blank. */
export type TypedAnswer = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Typed controls as values of the rating contract, the same in the browser and on the server. A text that
 * is no number stays text, which the input check refuses at its field; nothing typed is null, "not
 * answered", never 0.
 */
export function readTyped(inputs: readonly Slot[], typed: TypedAnswer): Record<string, InputValue> {
  return Object.fromEntries(inputs.map((slot) => [slot.key, valueOf(slot, typed[slot.key])]));
}

function valueOf({ type }: Slot, typed: TypedAnswer[string]): InputValue {
  if (type === 'multi_select') return typed === undefined ? null : [typed].flat();
  const text = [typed ?? ''].flat().at(-1)?.normalize('NFKC').trim() ?? '';
  if (text === '') return null;
  switch (type) {
    case 'boolean':
      return text === 'yes' ? true : text === 'no' ? false : text;
    case 'integer':
    case 'number':
    case 'money':
      return numberOf(text);
    case 'date':
    case 'choice':
      return text;
  }
}

/** Full-width digits and separators are read as meant; more digits than a number keeps stay text. */
function numberOf(text: string): number | string {
  const plain = text.replaceAll(/[,\s]/g, '');
  const isNumber = /^-?\d+(\.\d+)?$/.test(plain) && plain.replaceAll(/\D/g, '').length <= 15;
  return isNumber ? Number(plain) : text;
}
