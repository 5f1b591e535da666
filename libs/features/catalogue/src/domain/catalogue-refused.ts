import { DomainError } from '#kernel';
import type { Problem } from '#rating';

/**
 * A catalogue that cannot be taken or published, with every reason and its line. Pages word the
 * problems in the reader's language; the API gets them as errors of the field `source`.
 */
export class CatalogueRefused extends DomainError {
  constructor(
    code: 'catalogue.unreadable' | 'catalogue.cannot_work',
    readonly problems: readonly Problem[],
  ) {
    const errors = problems.map(({ line, path, message }) => ({
      pointer: '/source',
      code: line === undefined ? 'catalogue.problem' : 'catalogue.problem_at_line',
      params: { path, message, ...(line !== undefined && { line }) },
    }));
    super(code, 'invalid', { count: problems.length }, errors);
  }
}
