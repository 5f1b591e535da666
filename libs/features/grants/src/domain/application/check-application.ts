import type { FieldError } from '#kernel';
import { isDay } from '../is-day.js';
import { MOST_FEN, sumFen, yuanWords } from '../money/fen.js';
import type { ProgrammeTerms } from '../programme/programme-terms.js';
import { APPLICATION_LIMITS, type ApplicationText } from './application-text.js';

const IDENTITY_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/;
const ACCOUNT = /^\d{8,32}$/;
const SHORTEST_PURPOSE = 10;

/** What cannot even be kept in a draft: too long, unknown categories, personal numbers. */
export function checkDraft(text: ApplicationText, terms: ProgrammeTerms): FieldError[] {
  const { purpose, payee, budget, finishBy } = text;
  const errors: FieldError[] = [];
  const limited = {
    '/purpose': [purpose, 'purpose'],
    '/payeeName': [payee.name, 'name'],
    '/bank': [payee.bank, 'bank'],
  };
  for (const [pointer, [value = '', field]] of Object.entries(limited)) {
    const limit = APPLICATION_LIMITS[field as keyof typeof APPLICATION_LIMITS];
    if (value.length > limit) errors.push({ pointer, code: 'grants.too_long', params: { limit } });
    if (IDENTITY_NUMBER.test(value)) errors.push({ pointer, code: 'grants.identity_number' });
  }
  if (finishBy !== null && !isDay(finishBy))
    errors.push({ pointer: '/finishBy', code: 'grants.date_missing' });
  if (payee.account !== '' && !ACCOUNT.test(payee.account))
    errors.push({ pointer: '/account', code: 'grants.account_digits' });
  const known = new Set(terms.categories.map(({ code }) => code));
  for (const [code, fen] of Object.entries(budget)) {
    if (!known.has(code)) errors.push({ pointer: `/budget/${code}`, code: 'grants.category_unknown' });
    if (!Number.isSafeInteger(fen) || fen < 0 || fen > MOST_FEN)
      errors.push({ pointer: `/budget/${code}`, code: 'grants.not_money' });
  }
  return errors;
}

/**
 * What is missing before it can be handed in.
 *
 * @param amountFen what the union would get today; the budget must divide exactly this
 */
export function checkComplete(text: ApplicationText, terms: ProgrammeTerms, amountFen: number): FieldError[] {
  const { purpose, finishBy, budget, payee } = text;
  const errors: FieldError[] = [];
  if (purpose.trim().length < SHORTEST_PURPOSE)
    errors.push({ pointer: '/purpose', code: 'grants.purpose_short', params: { least: SHORTEST_PURPOSE } });
  if (finishBy === null) errors.push({ pointer: '/finishBy', code: 'grants.date_missing' });
  else if (finishBy > terms.spendUntil)
    errors.push({ pointer: '/finishBy', code: 'grants.finish_late', params: { day: terms.spendUntil } });
  const planned = sumFen(Object.values(budget));
  if (planned !== amountFen)
    errors.push({
      pointer: `/budget/${terms.categories[0]?.code ?? ''}`,
      code: 'grants.budget_differs',
      params: {
        planned: yuanWords(planned),
        amount: yuanWords(amountFen),
        difference: yuanWords(Math.abs(planned - amountFen)),
      },
    });
  if (payee.name.trim() === '') errors.push({ pointer: '/payeeName', code: 'grants.payee_missing' });
  if (payee.bank.trim() === '') errors.push({ pointer: '/bank', code: 'grants.bank_missing' });
  if (payee.account === '') errors.push({ pointer: '/account', code: 'grants.account_missing' });
  return errors;
}
