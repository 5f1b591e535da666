import type { Slot } from '#rating';
import type { AnswerValue } from '../../domain/answers/answer-entry.js';

/** What a form sends of one indicator, by input key; a control left empty is absent. */
export type TypedAnswer = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The typed controls as values of the rating contract. A text that is no number stays text, which the
 * rules refuse at its field; nothing typed is null, "not answered", never 0. Inputs taken from elsewhere
 * (`source` other than those asked for) are left out.
 */
export function readAnswer(inputs: readonly Slot[], typed: TypedAnswer): Record<string, AnswerValue> {
  return Object.fromEntries(inputs.map((slot) => [slot.key, valueOf(slot, typed[slot.key])]));
}

function valueOf({ type }: Slot, typed: string | string[] | undefined): AnswerValue {
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

function numberOf(text: string): number | string {
  const plain = text.replaceAll(/[,\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}
