import type { CatalogueDocument, RatingInput, RatingReport } from '#rating';
import type { ReportSource } from './report-source.js';

/** The report of an answers file: computed only, nobody has reviewed it, no evidence is known. */
export function reportOfAnswers(
  catalogue: CatalogueDocument,
  input: RatingInput,
  result: RatingReport,
): ReportSource {
  const { name, uscc } = input.enterprise ?? {};
  return {
    catalogue,
    result,
    union: {
      name: name ?? uscc ?? '—',
      enterpriseName: null,
      uscc: uscc ?? null,
      subdistrictName: null,
      districtName: null,
    },
    cycle: null,
    stage: 'calculated',
    award: null,
    decisions: {},
    evidence: null,
    documentHash: null,
  };
}
