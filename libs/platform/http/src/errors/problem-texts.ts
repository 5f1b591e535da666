import type { ErrorParams } from '#kernel';
import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import type { Problem } from './problem.js';

/**
 * The words of a refusal. Code `assessment.already_submitted` has its title at
 * `assessment.errors.already_submitted` and may say what to do at `assessment.remedies.already_submitted`;
 * without one the general advice for the status stands.
 */
@Injectable()
export class ProblemTexts {
  constructor(private readonly translator: Translator) {}

  title(locale: Locale, code: string, params: ErrorParams = {}): string {
    return (
      this.translator.find(locale, keyOf(code, 'errors'), params) ??
      this.translator.t(locale, 'http.errors.refused', params)
    );
  }

  remedy(locale: Locale, problem: Problem): string | null {
    const { code, params, status } = problem;
    return (
      this.translator.find(locale, keyOf(code, 'remedies'), params) ??
      this.translator.find(locale, `http.remedies.status_${status}`, params) ??
      null
    );
  }

  /** Beside a field; a code without a text of its own still says that the value is not accepted. */
  field(locale: Locale, code: string, params: ErrorParams = {}): string {
    return (
      this.translator.find(locale, keyOf(code, 'errors'), params) ??
      this.translator.t(locale, 'http.errors.not_accepted')
    );
  }
}

function keyOf(code: string, group: 'errors' | 'remedies'): string {
  const dot = code.indexOf('.');
  return `${code.slice(0, dot)}.${group}.${code.slice(dot + 1)}`;
}
