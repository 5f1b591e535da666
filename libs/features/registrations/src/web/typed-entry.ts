import { DomainError, type FieldError } from '#kernel';
import { MAX_PERSONS, type Person } from '../domain/person.js';
import type { TypedEntry } from '../use-cases/entry-check.js';

/** What the form sends; see RegisterForm. */
export interface TypedForm {
  readonly names?: Readonly<Record<string, unknown>> | undefined;
  readonly phones?: Readonly<Record<string, unknown>> | undefined;
  readonly mails?: Readonly<Record<string, unknown>> | undefined;
  readonly answers?: Readonly<Record<string, unknown>> | undefined;
  readonly lines?: string | undefined;
}

/** A person on a line of the form, from 1. */
interface Line extends Person {
  readonly line: number;
}

/** The form's lines and answers as the use case takes them; a line left empty is nobody. */
export class TypedRegistration {
  readonly entry: TypedEntry;
  private readonly lines: readonly Line[];

  constructor({ names, phones, mails, answers, lines }: TypedForm) {
    const count = lineCount(lines);
    const filled = Array.from({ length: count }, (_, index) => {
      const line = index + 1;
      return { line, name: textOf(names, line), phone: textOf(phones, line), mail: textOf(mails, line) };
    }).filter(({ name, phone, mail }) => name + phone + mail !== '');
    this.lines = filled;
    this.entry = {
      persons: filled.map(({ name, phone, mail }) => ({ name, phone, mail })),
      answers: Object.fromEntries(
        Object.keys(answers ?? {}).map((key) => [key, textOf(answers, key)] as const),
      ),
    };
  }

  /** The same error, pointing at the controls of the form: `/persons/0/name` stands on its line. */
  inForm(error: unknown): unknown {
    if (!(error instanceof DomainError) || error.errors.length === 0) return error;
    const errors = error.errors.map((one): FieldError => ({ ...one, pointer: this.control(one.pointer) }));
    return new DomainError(error.code, error.kind, error.params, errors);
  }

  private control(pointer: string): string {
    const [, index, field] = /^\/persons\/(\d+)\/(name|phone|mail)$/.exec(pointer) ?? [];
    if (index === undefined || field === undefined) return pointer === '/persons' ? '/names/1' : pointer;
    return `/${field}s/${this.lines[Number(index)]?.line ?? 1}`;
  }
}

/** How many lines to show. @param typed as the form says */
export function lineCount(typed: unknown): number {
  const count = typeof typed === 'string' ? Number.parseInt(typed, 10) : 1;
  return Math.min(MAX_PERSONS, Math.max(1, Number.isNaN(count) ? 1 : count));
}

function textOf(values: Readonly<Record<string, unknown>> | undefined, key: string | number): string {
  const value = values?.[String(key)];
  return typeof value === 'string' ? value : '';
}
