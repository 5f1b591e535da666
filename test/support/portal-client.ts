/** One answer, read. */
export interface PortalResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** of a redirect */
  readonly location: string | null;
  /** as the caller knows it to be */
  json(): unknown;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser as far as HTTP goes: keeps cookies, knows the token, does not follow redirects by itself. */
export class PortalClient {
  private readonly jar = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** For a real browser that shall be logged in like this one. */
  get cookies(): readonly { name: string; value: string }[] {
    return [...this.jar].map(([name, value]) => ({ name, value }));
  }

  setCookie(name: string, value: string): void {
    this.jar.set(name, value);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<PortalResponse> {
    return this.send('GET', path, { headers });
  }

  /** Posts a page form with the token. */
  async post(
    path: string,
    fields: Fields = {},
    headers: Record<string, string> = {},
  ): Promise<PortalResponse> {
    const body = new URLSearchParams({ _csrf: await this.csrfToken() });
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one);
    return this.send('POST', path, { body, headers: { accept: 'text/html', ...headers } });
  }

  /** Posts a form with one file, fields first, as the pages do. */
  async upload(path: string, fields: Record<string, string>, file: File): Promise<PortalResponse> {
    const body = new FormData();
    body.set('_csrf', await this.csrfToken());
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', file);
    return this.send('POST', path, { body, headers: { accept: 'text/html' } });
  }

  /** Calls the JSON API with the session. */
  async api(method: string, path: string, body?: unknown): Promise<PortalResponse> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (method !== 'GET') headers['x-csrf-token'] = await this.csrfToken();
    if (body !== undefined) headers['content-type'] = 'application/json';
    return this.send(method, path, {
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async logIn({ username, password }: { username: string; password: string }): Promise<PortalResponse> {
    const answer = await this.post('/login', { username, password });
    if (answer.status !== 303) throw new Error(`log-in of ${username} answered ${answer.status}`);
    return answer;
  }

  /** Each token is good for as long as the cookie it was made for. */
  async csrfToken(): Promise<string> {
    const answer = await this.send('GET', '/api/v1/session', {});
    return (answer.json() as { csrfToken: string }).csrfToken;
  }

  async send(method: string, path: string, init: RequestInit): Promise<PortalResponse> {
    const headers = new Headers(init.headers);
    if (this.jar.size > 0)
      headers.set('cookie', this.cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
    const answer = await fetch(this.url + path, { ...init, method, headers, redirect: 'manual' });
    this.keep(answer.headers.getSetCookie());
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      location: answer.headers.get('location'),
      json: () => JSON.parse(text) as unknown,
    };
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, decodeURIComponent(value));
    }
  }
}
