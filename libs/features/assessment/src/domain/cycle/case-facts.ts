import { invalid, type FieldError } from '#kernel';
import type { Catalogue } from '#rating';

/** What the district, and no union, puts into a case: figures of the survey and the tasks, vetoes in force. */
export interface CaseFacts {
  /** by system value of the catalogue; absent: not known (yet) */
  readonly system: Readonly<Record<string, number>>;
  /** codes of the catalogue's vetoes */
  readonly vetoes: readonly string[];
}

/** A part of the survey's or the tasks' whole cannot be larger than the whole. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['satisfied', 'survey_valid'],
  ['cc_satisfied', 'survey_valid'],
  ['home_users', 'survey_valid'],
  ['tasks_done', 'tasks_due'],
];

/** The catalogue's system values that somebody has to give; the rest is derived. */
export function givenSystemValues(catalogue: Catalogue) {
  return catalogue.document.system_values.filter(({ derived }) => derived !== true);
}

/** @throws DomainError `cycle.facts_refused` (invalid) pointing at each wrong field */
export function checkCaseFacts(catalogue: Catalogue, { system, vetoes }: CaseFacts): void {
  const known = new Set(givenSystemValues(catalogue).map(({ key }) => key));
  const errors: FieldError[] = [];
  for (const [key, value] of Object.entries(system)) {
    if (!known.has(key)) errors.push({ pointer: `/${key}`, code: 'cycle.fact_unknown' });
    else if (!Number.isSafeInteger(value) || value < 0)
      errors.push({ pointer: `/${key}`, code: 'cycle.fact_not_a_count' });
  }
  for (const [part, whole] of PARTS) {
    const [some, all] = [system[part], system[whole]];
    if (some !== undefined && all !== undefined && some > all)
      errors.push({ pointer: `/${part}`, code: 'cycle.fact_more_than_all', params: { all } });
  }
  if (vetoes.some((code) => !catalogue.vetoes.has(code)))
    errors.push({ pointer: '/vetoes', code: 'cycle.veto_unknown' });
  if (errors.length > 0) throw invalid('cycle.facts_refused', errors);
}
