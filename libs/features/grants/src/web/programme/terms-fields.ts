import type { FormValues } from '#http';
import { yuanText } from '../../domain/money/fen.js';
import { checkTerms } from '../../domain/programme/check-terms.js';
import type { ProgrammeTerms } from '../../domain/programme/programme-terms.js';
import type { Tranche } from '../../domain/programme/tranche-plan.js';
import { TypedFields } from '../typed-fields.js';
import type { ProgrammeForm } from './programme.form.js';

const LINES = /\r?\n/;
const BETWEEN = /[\s,，、:：/%％+]+/;

/** The terms that a form says. @throws DomainError `grants.invalid` with every field that cannot be read */
export function readTerms(form: ProgrammeForm): ProgrammeTerms {
  const fields = new TypedFields();
  const terms: ProgrammeTerms = {
    year: Number(form.year ?? 0),
    name: form.name?.trim() ?? '',
    envelopeFen: fields.yuan(form.envelope, '/envelope'),
    amounts:
      form.per === 'application'
        ? { per: 'application', fen: fields.yuan(form.amount, '/amount') }
        : {
            per: 'star',
            fen: {
              1: fields.yuan(form.amount1, '/amount1'),
              2: fields.yuan(form.amount2, '/amount2'),
              3: fields.yuan(form.amount3, '/amount3'),
            },
          },
    amountsSet: form.amountsSet === 'yes',
    minStar: Number(form.minStar ?? 1) as 1 | 2 | 3,
    rules: form.rules?.trim() ?? '',
    categories: readCategories(form.categories ?? ''),
    tranches: readTranches(form),
    opensOn: form.opensOn ?? '',
    closesOn: form.closesOn ?? '',
    spendUntil: form.spendUntil ?? '',
    reportDue: form.reportDue ?? '',
  };
  fields.refuse(checkTerms(terms));
  return terms;
}

function readCategories(text: string): ProgrammeTerms['categories'] {
  const names = text.split(LINES).map((line) => line.trim());
  return names.filter((name) => name !== '').map((name, index) => ({ code: `c${index + 1}`, name }));
}

function readTranches({ tranches = '', provenPercent }: ProgrammeForm): Tranche[] {
  const percents = tranches
    .normalize('NFKC')
    .split(BETWEEN)
    .filter((part) => part !== '');
  return percents.map((percent, index) => ({
    percent: Number(percent),
    provenPercent: index === 0 ? 0 : Number(provenPercent ?? 0),
  }));
}

/** What the controls hold for these terms. */
export function termsValues(terms: ProgrammeTerms, version?: number): FormValues {
  const { amounts } = terms;
  const perStar = amounts.per === 'star';
  return {
    year: String(terms.year),
    name: terms.name,
    envelope: typed(terms.envelopeFen),
    per: amounts.per,
    amount1: perStar ? typed(amounts.fen[1]) : '',
    amount2: perStar ? typed(amounts.fen[2]) : '',
    amount3: perStar ? typed(amounts.fen[3]) : '',
    amount: perStar ? '' : typed(amounts.fen),
    amountsSet: terms.amountsSet ? 'yes' : '',
    minStar: String(terms.minStar),
    rules: terms.rules,
    categories: terms.categories.map(({ name }) => name).join('\n'),
    tranches: terms.tranches.map(({ percent }) => percent).join(' : '),
    provenPercent: String(terms.tranches.at(-1)?.provenPercent ?? 0),
    opensOn: terms.opensOn,
    closesOn: terms.closesOn,
    spendUntil: terms.spendUntil,
    reportDue: terms.reportDue,
    version: String(version ?? ''),
  };
}

/** Nothing is known yet: an empty control says so better than a zero. */
function typed(fen: number): string {
  return fen === 0 ? '' : yuanText(fen);
}
