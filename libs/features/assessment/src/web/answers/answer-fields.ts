import type { ReportWords } from '#report';
import type { CompiledIndicator, Slot } from '#rating';
import type { FormState } from '#http';
import type { AnswerValue } from '../../domain/answers/answer-entry.js';

/** One control of an indicator's form; see web/assessment/answer-field. */
export interface AnswerField {
  /** `values.<key>`: the controls of an indicator are one group */
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly control: 'number' | 'date' | 'yes_no' | 'choice' | 'ticks';
  readonly options: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
  readonly value: string;
  readonly error: string | null;
}

const CONTROLS = {
  integer: 'number',
  number: 'number',
  money: 'number',
  date: 'date',
  boolean: 'yes_no',
  choice: 'choice',
  multi_select: 'ticks',
} as const;

/** @param form typed values win over stored ones, so that nothing typed is lost */
export function answerFields(
  { code, document }: CompiledIndicator,
  slots: readonly Slot[],
  words: ReportWords,
  values: Readonly<Record<string, AnswerValue>>,
  form: FormState,
): AnswerField[] {
  return slots.map(({ key, type, options }) => {
    const name = `values.${key}`;
    const shown = [form.values[name] ?? textOf(values[key] ?? null)].flat();
    const control = CONTROLS[type];
    const choices = control === 'yes_no' ? ['yes', 'no'] : [...(options ?? [])];
    return {
      name,
      id: `${code}-${key}`,
      label: words.catalogue.inputName(document, key),
      unit: words.catalogue.inputUnit(document, key),
      control,
      options: choices.map((value) => ({
        value,
        label:
          control === 'yes_no'
            ? words.values.yesNo(value === 'yes')
            : words.catalogue.option(document, key, value),
        chosen: shown.includes(value),
      })),
      value: shown[0] ?? '',
      error: form.errors[name] ?? null,
    };
  });
}

function textOf(value: AnswerValue): string | string[] {
  if (value === null) return '';
  if (typeof value === 'object') return [...value];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
