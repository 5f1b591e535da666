import type { Problem, ProblemParams } from '../model/problem.js';
import { PROBLEM_TEXTS, TYPE_TEXTS, type BilingualText, type ProblemCode } from './problem-texts.js';

export type ProblemLanguage = 'zh-CN' | 'en';

/** The problem in words. */
export function describeProblem(problem: Problem, language: ProblemLanguage): string {
  return isKnown(problem.code)
    ? filled(PROBLEM_TEXTS[problem.code], problem.params ?? {}, language)
    : problem.message;
}

/** A problem of a known code, worded in Chinese. */
export function problem(code: ProblemCode, path: string, params: ProblemParams = {}): Problem {
  return { path, code, message: filled(PROBLEM_TEXTS[code], params, 'zh-CN'), params };
}

function filled(text: BilingualText, params: ProblemParams, language: ProblemLanguage): string {
  const template = language === 'en' ? text.en : text.zh;
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    const type = name === 'expected' || name === 'what' ? TYPE_TEXTS[value] : undefined;
    return type === undefined ? String(value) : language === 'en' ? type.en : type.zh;
  });
}

function isKnown(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_TEXTS, code);
}
