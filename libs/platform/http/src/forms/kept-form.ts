import type { FastifyRequest } from 'fastify';
import type { KeptForm } from './sealed-forms.js';

const FORM = 'application/x-www-form-urlencoded';

/** The request's form, when it is one that can be sent again after log-in; files cannot. */
export function keptFormOf(request: FastifyRequest): KeptForm | null {
  if (request.method !== 'POST' || !request.headers['content-type']?.startsWith(FORM)) return null;
  const body = (request.body ?? {}) as Record<string, string | string[]>;
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  return { path: request.url, fields };
}
