import type { FormValues } from '#http';
import type { ApplicationText } from '../../domain/application/application-text.js';
import type { GrantCase } from '../../domain/application/grant-case.js';
import { yuanText } from '../../domain/money/fen.js';
import { TypedFields } from '../typed-fields.js';
import type { ApplicationForm } from './application.form.js';

/** The text that a form says. @throws DomainError `grants.invalid` with every field that cannot be read */
export function readApplication(form: ApplicationForm): ApplicationText {
  const fields = new TypedFields();
  const finishBy = form.finishBy?.trim() ?? '';
  const text: ApplicationText = {
    purpose: form.purpose?.trim() ?? '',
    finishBy: finishBy === '' ? null : finishBy,
    budget: fields.yuanOf(form.budget, '/budget'),
    payee: {
      name: form.payeeName?.trim() ?? '',
      bank: form.bank?.trim() ?? '',
      account: (form.account ?? '').normalize('NFKC').replace(/[\s-]/g, ''),
    },
  };
  fields.refuse();
  return text;
}

/** What the controls hold for a stored application. */
export function applicationValues({ text, version }: GrantCase): FormValues {
  const budget = Object.entries(text.budget).map(([code, fen]) => [`budget.${code}`, yuanText(fen)]);
  return {
    purpose: text.purpose,
    finishBy: text.finishBy ?? '',
    ...(Object.fromEntries(budget) as Record<string, string>),
    payeeName: text.payee.name,
    bank: text.payee.bank,
    account: text.payee.account,
    version: String(version),
  };
}
