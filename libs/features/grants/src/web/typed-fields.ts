import { type CalendarDate, type FieldError, invalid } from '#kernel';
import { isDay } from '../domain/is-day.js';
import { parseYuan } from '../domain/money/fen.js';

/** Reads money and days as typed into a form, and remembers what could not be read, field by field. */
export class TypedFields {
  private readonly wrong: FieldError[] = [];

  /** Yuan as fen; an empty control is 0. */
  yuan(text: string | undefined, pointer: string): number {
    if (text === undefined || text.trim() === '') return 0;
    const fen = parseYuan(text);
    if (typeof fen === 'number') return fen;
    this.wrong.push({ pointer, code: `grants.${fen}` });
    return 0;
  }

  /** Controls named `group.code`: code → fen, without those left empty. */
  yuanOf(group: Readonly<Record<string, unknown>> | undefined, pointer: string): Record<string, number> {
    const read = Object.entries(group ?? {}).map(([code, text]) => {
      const fen = this.yuan(typeof text === 'string' ? text : '', `${pointer}/${code}`);
      return [code, fen] as const;
    });
    return Object.fromEntries(read.filter(([, fen]) => fen > 0));
  }

  day(text: string | undefined, pointer: string): CalendarDate {
    const typed = text?.trim() ?? '';
    if (!isDay(typed)) this.wrong.push({ pointer, code: 'grants.date_missing' });
    return typed;
  }

  /** @param more what else is wrong; at a field that could not be read it is not said */
  refuse(more: readonly FieldError[] = []): void {
    const unread = new Set(this.wrong.map(({ pointer }) => pointer));
    const errors = [...this.wrong, ...more.filter(({ pointer }) => !unread.has(pointer))];
    if (this.wrong.length > 0) throw invalid('grants.invalid', errors);
  }
}
