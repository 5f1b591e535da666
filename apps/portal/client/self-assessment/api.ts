/** What an API call came to. `offline`: nothing came back. */
export type Answer =
  | { readonly kind: 'ok'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'expired' }
  | { readonly kind: 'offline' };

let token: string | undefined;

function metaToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? '';
}

/** Calls the JSON API with the page's session; a token from before a new log-in is replaced once. */
export async function callApi(method: string, path: string, body?: unknown): Promise<Answer> {
  const first = await send(method, path, body);
  if (first.kind !== 'refused' || codeOf(first.body) !== 'http.csrf') return first;
  const session = await send('GET', '/api/v1/session');
  if (session.kind !== 'ok') return session;
  token = (session.body as { csrfToken?: string }).csrfToken ?? '';
  return send(method, path, body);
}

export function codeOf(body: unknown): string {
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

async function send(method: string, path: string, body?: unknown): Promise<Answer> {
  try {
    const answer = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(method === 'GET' ? {} : { 'x-csrf-token': token ?? metaToken() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status === 401) return { kind: 'expired' };
    const read = (await answer.json().catch(() => null)) as unknown;
    if (answer.ok) return { kind: 'ok', body: read };
    return answer.status >= 500
      ? { kind: 'offline' }
      : { kind: 'refused', status: answer.status, body: read };
  } catch {
    return { kind: 'offline' };
  }
}
