export type FormFieldType = 'text' | 'number' | 'choice' | 'yesno';

export const FORM_FIELD_TYPES: readonly FormFieldType[] = ['text', 'number', 'choice', 'yesno'];

/** One question of a registration form. `onlyIf`: asked only when an earlier one has this answer (`yes`/`no` for yesno). */
export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly type: FormFieldType;
  /** for `choice`, at least two */
  readonly options?: readonly string[];
  readonly required: boolean;
  readonly onlyIf?: { readonly key: string; readonly equals: string };
}

/** Questions that a new plan of some kind starts with; their words are `activities.presets.<preset>`. */
export type FieldPreset = 'arrival' | 'plate' | 'diet' | 'trade';
