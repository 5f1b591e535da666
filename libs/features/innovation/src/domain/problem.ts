import type { FieldError } from '#kernel';
import { checkTexts, type TextRule } from './check-text.js';
import { isTheme } from './theme.js';

/** A problem as typed. What is confidential stands apart, so that it cannot slip into what all members read. */
export interface ProblemDraft {
  readonly title: string;
  readonly theme: string;
  /** for all members */
  readonly openText: string;
  /** for the chosen side only; '' when there is nothing */
  readonly confidentialText: string;
}

const RULES: Readonly<Record<'title' | 'openText' | 'confidentialText', TextRule>> = {
  title: { max: 60 },
  openText: { max: 2000 },
  confidentialText: { max: 2000, optional: true },
};

export function checkProblem(draft: ProblemDraft): FieldError[] {
  const { title, openText, confidentialText, theme } = draft;
  return [
    ...checkTexts({ title, openText, confidentialText }, RULES),
    ...(isTheme(theme) ? [] : [{ pointer: '/theme', code: 'innovation.theme' }]),
  ];
}
