import type { FieldError } from '#kernel';
import { checkTexts, type TextRule } from './check-text.js';
import { isTheme } from './theme.js';

/** An improvement project as proposed. */
export interface ProjectDraft {
  readonly title: string;
  readonly theme: string;
  /** what is not good today */
  readonly problem: string;
  /** what shall be reached */
  readonly goal: string;
}

const RULES: Readonly<Record<'title' | 'problem' | 'goal', TextRule>> = {
  title: { max: 60 },
  problem: { max: 2000 },
  goal: { max: 1000 },
};

export function checkProject({ title, theme, problem, goal }: ProjectDraft): FieldError[] {
  return [
    ...checkTexts({ title, problem, goal }, RULES),
    ...(isTheme(theme) ? [] : [{ pointer: '/theme', code: 'innovation.theme' }]),
  ];
}
