import type { ActivityView, FormField } from '#activities';
import type { FormState } from '#http';
import type { Locale, Translator } from '#views';

/** One control of the activity's own questions, for partials/field. */
export interface QuestionView {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'number';
  readonly options: readonly { readonly value: string; readonly label: string }[] | null;
  readonly required: boolean;
  readonly value: string;
  readonly error: string | null;
  /** when it is asked, in words; null: always */
  readonly condition: string | null;
  /** for the script that hides what is not asked */
  readonly onlyIf: { readonly name: string; readonly equals: string } | null;
}

/** One person's line. */
export interface LineView {
  readonly line: number;
  readonly name: FieldView;
  readonly phone: FieldView;
  readonly mail: FieldView;
}

interface FieldView {
  readonly value: string;
  readonly error: string | null;
}

type Translate = Pick<Translator, 't'>;

export function linesOf(form: FormState, count: number): LineView[] {
  return Array.from({ length: count }, (_, index) => {
    const line = index + 1;
    const of = (group: string): FieldView => fieldOf(form, `${group}.${line}`);
    return { line, name: of('names'), phone: of('phones'), mail: of('mails') };
  });
}

/** The activity's questions with what was typed, in its order. */
export function questionsOf(
  { form: fields }: Pick<ActivityView, 'form'>,
  state: FormState,
  locale: Locale,
  words: Translate,
): QuestionView[] {
  return fields.map((field) => {
    const name = `answers.${field.key}`;
    const parent = field.onlyIf && fields.find(({ key }) => key === field.onlyIf?.key);
    return {
      name,
      label: field.label,
      type: field.type === 'number' ? 'number' : 'text',
      options: optionsOf(field, locale, words),
      // the browser must not insist on what may not be asked
      required: field.required && !field.onlyIf,
      ...fieldOf(state, name),
      condition:
        field.onlyIf && parent
          ? words.t(locale, 'registrations.form.onlyIf', {
              label: parent.label,
              answer: answerWords(parent, field.onlyIf.equals, locale, words),
            })
          : null,
      onlyIf: field.onlyIf ? { name: `answers.${field.onlyIf.key}`, equals: field.onlyIf.equals } : null,
    };
  });
}

/** An answer as people read it. */
export function answerWords(field: FormField, value: string, locale: Locale, words: Translate): string {
  if (field.type !== 'yesno' || (value !== 'yes' && value !== 'no')) return value;
  return words.t(locale, `registrations.form.${value}`);
}

function optionsOf(field: FormField, locale: Locale, words: Translate): QuestionView['options'] {
  const none = { value: '', label: words.t(locale, 'registrations.form.choose') };
  if (field.type === 'choice')
    return [none, ...(field.options ?? []).map((value) => ({ value, label: value }))];
  if (field.type !== 'yesno') return null;
  return [
    none,
    ...['yes', 'no'].map((value) => ({ value, label: answerWords(field, value, locale, words) })),
  ];
}

function fieldOf(form: FormState, name: string): FieldView {
  const value = form.values[name];
  return { value: typeof value === 'string' ? value : '', error: form.errors[name] ?? null };
}
