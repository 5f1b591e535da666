import type { BasisDocument } from '#rating';

/** Only a text that was read article by article is cited with its article. */
const READ = 'statute_text_read';

export interface LawBasis {
  readonly document: string;
  readonly article: string | null;
  /** locale key below `assessment.basis` */
  readonly status: string;
}

export function lawBasis(basis: readonly BasisDocument[]): LawBasis[] {
  return basis.map(({ doc, article, status }) => ({
    document: doc,
    article: status === READ ? (article ?? null) : null,
    status,
  }));
}
