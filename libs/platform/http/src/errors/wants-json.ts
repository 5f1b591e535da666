import type { FastifyRequest } from 'fastify';

const MACHINE_PATHS = /^\/(api\/|healthz|readyz|metrics)/;

/** Whether a refusal goes out as problem+json: always for the API, elsewhere when the client says so. */
export function wantsJson(request: FastifyRequest): boolean {
  if (MACHINE_PATHS.test(request.url)) return true;
  const accept = request.headers.accept ?? '';
  return /\bapplication\/(problem\+)?json\b/.test(accept) && !accept.includes('text/html');
}

/** Whether the answer is put into a part of the page by htmx. */
export function wantsFragment(request: FastifyRequest): boolean {
  return request.headers['hx-request'] === 'true';
}
