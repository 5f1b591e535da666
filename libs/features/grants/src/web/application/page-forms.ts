import { EMPTY_FORM, type FormState } from '#http';

/** The forms of an application's page; ids of their controls begin with the form's name. */
export const PAGE_FORMS = [
  'application',
  'check',
  'approval',
  'payment',
  'receipt',
  'rejection',
  'report',
  'accept',
  'back',
] as const;
export type PageForm = (typeof PAGE_FORMS)[number];

/** The form that came back with errors. */
export interface RefusedForm {
  readonly form: PageForm;
  readonly state: FormState;
  /** of a rejection: which receipt */
  readonly receiptId?: string;
}

/** Every form's state; the summary leads to the controls of the one that was refused. */
export function formStates(
  refused: RefusedForm | null,
  initial: Partial<Record<PageForm, FormState['values']>>,
): { readonly forms: Record<PageForm, FormState>; readonly summary: FormState['summary'] } {
  const stateOf = (form: PageForm): FormState =>
    refused?.form === form ? refused.state : { ...EMPTY_FORM, values: initial[form] ?? {} };
  return {
    forms: Object.fromEntries(PAGE_FORMS.map((form) => [form, stateOf(form)])) as Record<PageForm, FormState>,
    summary: (refused?.state.summary ?? []).map(({ name, text }) => ({
      name: [refused?.form, name, refused?.receiptId].filter(Boolean).join('-'),
      text,
    })),
  };
}
