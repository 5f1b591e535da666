import type { FormState } from '#http';
import type { Locale, Translator } from '#views';
import { FACT_KINDS } from '../domain/fact-kind.js';
import type { CreditView } from '../queries/credit.queries.js';
import type { FactPage, FactView } from '../queries/fact-view.js';

export interface FactsPageNeeds {
  readonly locale: Locale;
  readonly translator: Translator;
  readonly found: FactPage;
  readonly credit: CreditView | null;
  /** of the union looked at; '' when it is many */
  readonly unionName: string;
  readonly years: readonly number[];
  /** the fact whose form came back, and what is wrong with it */
  readonly posted: { readonly id: string; readonly form: FormState } | null;
}

/** View model of facts/list, without the filter. */
export function factsView({ locale, translator, found, credit, unionName, years, posted }: FactsPageNeeds) {
  const say = (key: string): string => translator.t(locale, `facts.${key}`);
  return {
    unionName,
    credit: credit && creditView(credit),
    summary: posted?.form.summary ?? [],
    kinds: [
      { value: '', label: say('allKinds') },
      ...FACT_KINDS.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) })),
    ],
    years: [
      { value: '', label: say('allYears') },
      ...years.map((year) => ({ value: String(year), label: String(year) })),
    ],
    rows: found.rows.map((row) => factRow(row, posted)),
    total: found.total,
  };
}

function factRow(row: FactView, posted: FactsPageNeeds['posted']) {
  const mine = posted?.id === row.id ? posted.form : null;
  return {
    ...row,
    oneDay: row.from === row.to,
    inFen: row.unit === 'fen',
    reason: mine?.values['reason'] ?? '',
    error: mine?.errors['reason'] ?? null,
    open: mine !== null,
  };
}

function creditView({ lines, ...credit }: CreditView) {
  return {
    ...credit,
    capped: credit.sum > credit.points,
    lines: lines.map((line) => ({
      ...line,
      capped: line.uncapped > line.points,
      facts: line.facts.map(({ id, source, to }) => ({ id, title: source.title, path: source.path, on: to })),
    })),
  };
}
