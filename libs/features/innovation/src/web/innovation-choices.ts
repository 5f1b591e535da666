import { INDUSTRIES } from '#organizations';
import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import { PROBLEM_STATUSES } from '../domain/problem-status.js';
import { PROJECT_STATUSES } from '../domain/project-status.js';
import { THEMES } from '../domain/theme.js';

/** One line of a select. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen in forms and filters, in the reader's language. */
@Injectable()
export class InnovationChoices {
  constructor(private readonly translator: Translator) {}

  themes(locale: Locale, first: string): Choice[] {
    return this.choices(locale, first, 'innovation.themes', THEMES);
  }

  problemStates(locale: Locale, first: string): Choice[] {
    return this.choices(locale, first, 'innovation.problemStates', PROBLEM_STATUSES);
  }

  projectStates(locale: Locale, first: string): Choice[] {
    return this.choices(locale, first, 'innovation.projectStates', PROJECT_STATUSES);
  }

  industries(locale: Locale, first: string): Choice[] {
    return this.choices(locale, first, 'organizations.industry', INDUSTRIES);
  }

  /** A choice that is none, in front of others. */
  none(locale: Locale, key: string): Choice {
    return { value: '', label: this.translator.t(locale, key) };
  }

  private choices(locale: Locale, first: string, prefix: string, values: readonly string[]): Choice[] {
    const named = values.map((value) => ({ value, label: this.translator.t(locale, `${prefix}.${value}`) }));
    return [this.none(locale, first), ...named];
  }
}
