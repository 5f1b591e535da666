import { DomainError, type ErrorKind } from '#kernel';
import { translateSqlError } from '#database';
import { HttpException } from '@nestjs/common';
import type { Problem } from './problem.js';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** Refusals of the framework (unknown path, broken JSON, …) by status; 4xx without a line here are `http.refused`. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'http.malformed',
  403: 'common.forbidden',
  404: 'http.no_such_page',
  405: 'http.method_not_allowed',
  408: 'http.timeout',
  413: 'http.too_large',
  414: 'http.malformed',
  415: 'http.unsupported_media_type',
  429: 'http.too_many',
  503: 'http.unavailable',
};

/** Anything thrown, in the product's words. What nobody threw on purpose is a fault: 500 without details. */
export function problemOf(thrown: unknown): Problem {
  const error = translateSqlError(thrown);
  if (error instanceof DomainError) {
    const { retryAfter } = error.params;
    return {
      status: STATUS[error.kind],
      code: error.code,
      params: error.params,
      errors: error.errors,
      retryAfter: typeof retryAfter === 'number' ? retryAfter : null,
    };
  }
  const status = frameworkStatus(error);
  const code = status < 500 || status === 503 ? (CODE_OF_STATUS[status] ?? 'http.refused') : 'http.fault';
  return { status, code, params: {}, errors: [], retryAfter: null };
}

/** The status that Nest or Fastify gave an error of theirs; 500 for everything else. */
function frameworkStatus(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  const isFastifys = typeof code === 'string' && code.startsWith('FST_');
  return isFastifys && typeof statusCode === 'number' ? statusCode : 500;
}
