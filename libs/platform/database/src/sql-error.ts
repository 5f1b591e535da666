import { conflict, DomainError } from '#kernel';

interface PostgresFailure {
  readonly code: string;
  readonly constraint?: string;
}

const UNAVAILABLE = /^(08|53|57P0[123]|ECONN|EPIPE)/; // connection lost or refused, out of resources, server going down

/**
 * PostgreSQL's errors in the product's words, once for the whole program, by SQLSTATE and
 * constraint name; anything unknown stays what it was, a fault.
 */
export function translateSqlError(error: unknown): unknown {
  if (!isPostgresFailure(error)) return error;
  const constraint = error.constraint ?? '';
  if (error.code === '23505') return conflict('common.already_exists', { constraint });
  if (error.code === '23503') return conflict('common.still_referenced', { constraint });
  if (error.code === '55P03') return conflict('common.busy');
  if (UNAVAILABLE.test(error.code)) return new DomainError('common.database_unavailable', 'unavailable');
  return error;
}

/** The constraint a conflict came from, for use cases that can say it better. */
export function violatedConstraint(error: unknown): string | null {
  if (error instanceof DomainError && typeof error.params['constraint'] === 'string')
    return error.params['constraint'];
  return isPostgresFailure(error) ? (error.constraint ?? null) : null;
}

function isPostgresFailure(error: unknown): error is PostgresFailure {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
}
