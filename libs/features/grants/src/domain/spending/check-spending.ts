import type { CalendarDate, FieldError } from '#kernel';
import { isDay } from '../is-day.js';
import { yuanWords } from '../money/fen.js';
import type { Category } from '../programme/programme-terms.js';
import { provenFen, type Spending } from './spending.js';

const LONGEST_DESCRIPTION = 200;

export type NewSpending = Pick<Spending, 'category' | 'description' | 'spentOn' | 'amountFen'>;

export interface SpendingFrame {
  readonly categories: readonly Category[];
  /** money may be spent from the first day of applying */
  readonly from: CalendarDate;
  /** last day that counts: the programme's, or the day the money was stopped */
  readonly until: CalendarDate;
  readonly today: CalendarDate;
  /** what was approved: receipts never prove more */
  readonly amountFen: number;
  readonly known: readonly Spending[];
}

/** What is wrong with a receipt's details, each at its field. */
export function checkSpending(one: NewSpending, frame: SpendingFrame): FieldError[] {
  const errors: FieldError[] = [];
  const { description, spentOn, amountFen } = one;
  if (!frame.categories.some(({ code }) => code === one.category))
    errors.push({ pointer: '/category', code: 'grants.category_unknown' });
  if (description.trim() === '') errors.push({ pointer: '/description', code: 'grants.description_missing' });
  if (description.length > LONGEST_DESCRIPTION)
    errors.push({ pointer: '/description', code: 'grants.too_long', params: { limit: LONGEST_DESCRIPTION } });
  if (!isDay(spentOn)) errors.push({ pointer: '/spentOn', code: 'grants.date_missing' });
  else if (spentOn > frame.today) errors.push({ pointer: '/spentOn', code: 'grants.spent_future' });
  else if (spentOn < frame.from || spentOn > frame.until)
    errors.push({
      pointer: '/spentOn',
      code: 'grants.spent_outside',
      params: { from: frame.from, until: frame.until },
    });
  const left = frame.amountFen - provenFen(frame.known);
  if (!Number.isSafeInteger(amountFen) || amountFen < 1)
    errors.push({ pointer: '/amount', code: 'grants.amount_missing' });
  else if (amountFen > left)
    errors.push({ pointer: '/amount', code: 'grants.spent_too_much', params: { left: yuanWords(left) } });
  return errors;
}
