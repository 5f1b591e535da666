import { DomainError, type FieldError } from '#kernel';
import type { Locale } from '#views';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { ProblemTexts } from '../errors/problem-texts.js';
import { problemOf } from '../errors/problem-of.js';
import { fieldErrorsOf } from '../errors/validation-errors.js';
import { DTO_RULES } from '../errors/validation.pipe.js';

export type FormValues = Readonly<Record<string, string | string[]>>;

/** What a form needs to be shown again: what was typed and what is wrong with it, in the reader's language. */
export interface FormState {
  readonly values: FormValues;
  /** field name → text; read with `{{lookup form.errors "name"}}` */
  readonly errors: Readonly<Record<string, string>>;
  /** for partials/error-summary; what belongs to no field has the name of the form's first control */
  readonly summary: readonly { readonly name: string; readonly text: string }[];
  /** HTTP status of the answer */
  readonly status: number;
}

export const EMPTY_FORM: FormState = { values: {}, errors: {}, summary: [], status: 200 };

const SHOWN_IN_FORM = new Set(['invalid', 'conflict', 'too-many']);

/** A posted page form: checked against its DTO when submitted, and never losing what was typed. */
export class Form<T extends object> {
  constructor(
    private readonly dto: new () => T,
    readonly values: FormValues,
    private readonly locale: Locale,
    private readonly texts: ProblemTexts,
  ) {}

  /**
   * Runs `accept` with the checked input. When the input, or `accept` itself with a DomainError, says
   * what is wrong, `again` gets it to show the form once more. Other errors pass through.
   */
  async submit<R, S>(
    accept: (input: T) => Promise<R>,
    again: (state: FormState) => S | Promise<S>,
  ): Promise<R | S> {
    const input = plainToInstance(this.dto, this.filled());
    const wrong = fieldErrorsOf(await validate(input, DTO_RULES));
    if (wrong.length > 0) return again(this.state(422, wrong));
    try {
      return await accept(input);
    } catch (error) {
      if (!(error instanceof DomainError) || !SHOWN_IN_FORM.has(error.kind)) throw error;
      return again(this.refused(error));
    }
  }

  /**
   * A control left empty is sent as '': for the DTO it is absent. Controls named `group.key` come as one
   * object `group`, for forms whose fields are data (the inputs of an indicator).
   */
  private filled(): object {
    const filled = new Map<string, unknown>();
    for (const [name, value] of Object.entries(this.values)) {
      const [group = '', key] = name.split('.', 2);
      if (value === '') continue;
      const others = filled.get(group) as Readonly<Record<string, unknown>> | undefined;
      filled.set(group, key === undefined ? value : { ...others, [key]: value });
    }
    return Object.fromEntries(filled);
  }

  private refused(error: DomainError): FormState {
    const { status } = problemOf(error);
    if (error.errors.length > 0) return this.state(status, error.errors);
    return this.state(status, [{ pointer: '', code: error.code, params: error.params }]);
  }

  private state(status: number, wrong: readonly FieldError[]): FormState {
    const summary = wrong.map(({ pointer, code, params }) => ({
      name: pointer.slice(1).replaceAll('/', '.') || 'main',
      text: this.texts.field(this.locale, code, params),
    }));
    const errors = Object.fromEntries(summary.map(({ name, text }) => [name, text]));
    return { values: this.values, errors, summary, status };
  }
}
