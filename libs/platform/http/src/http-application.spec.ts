import { FakeClock } from '#testing';
import { Controller, Get } from '@nestjs/common';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { Public, Requires } from './access/route-access.js';
import { SealedForms } from './forms/sealed-forms.js';
import { Readiness } from './health/readiness.js';
import { type Edge, startEdge } from './testing/edge-harness.js';
import { ThingController } from './testing/thing.controller.js';

const JSON_HEADERS = { 'content-type': 'application/json' };
const FORM_HEADERS = { 'content-type': 'application/x-www-form-urlencoded' };
const ANNA = { session: 'secret-of-anna' };
const clock = new FakeClock();
let edge: Edge;
beforeAll(async () => {
  edge = await startEdge([ThingController], {}, clock);
});
afterAll(() => edge.app.close());

const send = (options: InjectOptions): Promise<LightMyRequestResponse> => edge.app.inject(options);
const get = (url: string, rest: InjectOptions = {}) => send({ method: 'GET', url, ...rest });

/** A token as a page of that cookie would carry it. */
async function tokenFor(cookies: Record<string, string>): Promise<string> {
  const { body } = await get('/nowhere', { cookies, headers: { accept: 'text/html' } });
  return (
    /name="csrf-token" content="([^"]+)"/.exec(body)?.[1] ??
    /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ??
    ''
  );
}

describe('a refusal', () => {
  it.each([
    ['conflict', 409, 'common.already_exists'],
    ['invalid', 422, 'http.invalid'],
    ['not-found', 404, 'common.not_found'],
    ['gone', 410, 'http.refused'],
    ['later', 429, 'http.too_many'],
    ['fault', 500, 'http.fault'],
  ])('of kind %s is %d %s for the API', async (failure, status, code) => {
    const answer = await get(`/api/things/${failure}`);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const body = answer.json<Record<string, unknown>>();
    expect(body).toMatchObject({ status, code, type: `urn:star-union:problem:${code}` });
    expect(body['instance']).toBe(`urn:uuid:${String(answer.headers['x-request-id'])}`);
  });

  it('names the fields, in the reader’s language', async () => {
    const headers = { 'accept-language': 'en-GB,zh;q=0.5' };
    const { errors } = (await get('/api/things/invalid', { headers })).json<{ errors: unknown }>();
    expect(errors).toEqual([{ pointer: '/a/0', code: 'http.max_length', message: 'At most 3 characters' }]);
    const chinese = (await get('/api/things/invalid')).json<{ title: string }>();
    expect(chinese.title).toBe('填写的内容有误');
  });

  it('says when to come back', async () => {
    const answer = await get('/api/things/later');
    expect(answer.headers['retry-after']).toBe('7');
    expect(answer.json<{ detail: string }>().detail).toContain('7 秒');
  });

  it('is a page with what happened and what to do for a person', async () => {
    const answer = await get('/pages/conflict', { headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(409);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain('请刷新页面查看最新情况后再操作');
  });

  it('is a part of the page for htmx', async () => {
    const answer = await get('/pages/invalid', { headers: { 'hx-request': 'true' } });
    expect(answer.body).toContain('role="alert"');
    expect(answer.body).toContain('至多 3 个字');
    expect(answer.body).not.toContain('<html');
  });

  it('is problem+json for whoever asks pages for JSON', async () => {
    const answer = await get('/pages/gone', { headers: { accept: 'application/json' } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('tells nothing of a fault but its number, and logs it', async () => {
    const answer = await get('/pages/fault', { headers: { accept: 'text/html' } });
    expect(answer.body).not.toContain('secret inside');
    const line = edge.log.findLast((one) => one.includes('secret inside'));
    expect(line).toContain(String(answer.headers['x-request-id']));
  });

  it.each(['/%zz', '/api/%zz'])('answers the broken address %s in words', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('请求的内容无法读取');
  });
});

describe('a body', () => {
  const post = async (payload: unknown) =>
    send({
      method: 'POST',
      url: '/api/things',
      headers: { ...JSON_HEADERS, 'x-csrf-token': await tokenFor(ANNA) },
      cookies: ANNA,
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
  const errorsOf = (answer: LightMyRequestResponse) =>
    answer.json<{ errors: { pointer: string; code: string; message: string }[] }>().errors;

  it('passes when every rule holds', async () => {
    const thing = { name: 'abc', colour: 'red', parts: [{ size: 1 }] };
    expect((await post(thing)).json()).toEqual(thing);
  });

  it('is refused field by field, with the rule’s limits', async () => {
    const answer = await post({
      name: 'toolong',
      colour: 'blue',
      parts: [{ size: 1 }, { size: '2' }],
      extra: 1,
    });
    expect(answer.statusCode).toBe(422);
    expect(
      errorsOf(answer)
        .map(({ pointer, code }) => `${pointer} ${code}`)
        .sort(),
    ).toEqual([
      '/colour http.is_in',
      '/extra http.whitelist_validation',
      '/name http.is_length',
      '/parts/1/size http.is_int',
    ]);
    expect(errorsOf(answer).find(({ pointer }) => pointer === '/name')?.message).toBe('应为 2–5 个字');
    expect(errorsOf(answer).find(({ pointer }) => pointer === '/colour')?.message).toBe(
      '应为下列之一：red、gold',
    );
  });

  it('says what is missing', async () => {
    expect(errorsOf(await post({}))).toEqual([
      { pointer: '/name', code: 'http.required', message: '此项必填' },
    ]);
  });

  it.each([
    ['broken JSON', '{"name":', JSON_HEADERS, 400, 'http.malformed'],
    ['plain text', 'name=abc', { 'content-type': 'text/plain' }, 415, 'http.unsupported_media_type'],
    ['more than 1 MiB', JSON.stringify({ name: 'x'.repeat(1_100_000) }), JSON_HEADERS, 413, 'http.too_large'],
  ])('of %s is refused', async (_, payload, headers, status, code) => {
    const answer = await send({ method: 'POST', url: '/api/things', headers, payload });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code });
  });
});

describe('the token against cross-site requests', () => {
  const create = (
    headers: Record<string, string>,
    cookies: Record<string, string>,
    fields: Record<string, string>,
  ) =>
    send({
      method: 'POST',
      url: '/things',
      headers: { ...FORM_HEADERS, ...headers },
      cookies,
      payload: new URLSearchParams(fields).toString(),
    });

  it('lets a form of our own page pass, and is taken out of it', async () => {
    const answer = await create({}, ANNA, { name: 'x', _csrf: await tokenFor(ANNA) });
    expect(answer.json()).toEqual({ name: 'x' });
  });

  it('may be a header', async () => {
    expect((await create({ 'x-csrf-token': await tokenFor(ANNA) }, ANNA, { name: 'x' })).statusCode).toBe(
      201,
    );
  });

  it.each([
    ['missing', () => ''],
    ['of another cookie', () => tokenFor({ visitor: 'somebody' })],
    ['changed', async () => (await tokenFor(ANNA)).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['of the wrong shape', () => 'x'.repeat(36)],
  ])('refuses one that is %s', async (_, token) => {
    const answer = await create({ accept: 'application/json' }, ANNA, { name: 'x', _csrf: await token() });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'http.csrf' });
  });

  it('differs on every page', async () => {
    expect(await tokenFor(ANNA)).not.toBe(await tokenFor(ANNA));
  });

  it('is not all: what another site sends is refused even with it', async () => {
    const answer = await create({ 'sec-fetch-site': 'cross-site' }, ANNA, { _csrf: await tokenFor(ANNA) });
    expect(answer.statusCode).toBe(403);
  });

  it('is needed by anonymous visitors too, who get a cookie for it', async () => {
    const answer = await get('/nowhere', { headers: { accept: 'text/html' } });
    expect(answer.cookies.map(({ name }) => name)).toEqual(['visitor']);
    const refused = await send({
      method: 'POST',
      url: '/api/things',
      headers: JSON_HEADERS,
      payload: '{"name":"abc"}',
    });
    expect(refused.statusCode).toBe(403);
  });

  it('is not needed with an API token, which no browser sends by itself', async () => {
    const headers = { ...JSON_HEADERS, authorization: 'Bearer token-of-robot' };
    const answer = await send({ method: 'POST', url: '/api/things', headers, payload: '{"name":"abc"}' });
    expect(answer.statusCode).toBe(201);
  });
});

describe('who', () => {
  it('comes with a session or, for the API only, with a token', async () => {
    expect((await get('/mine', { cookies: ANNA })).json()).toEqual({ userId: 'anna' });
    const headers = { authorization: 'Bearer token-of-robot' };
    expect((await get('/api/mine', { headers })).json()).toEqual({ userId: 'robot' });
    expect((await get('/mine', { headers })).statusCode).toBe(303);
  });

  it('is judged by the token alone when both are shown', async () => {
    const headers = { authorization: 'Bearer wrong' };
    expect((await get('/api/mine', { headers, cookies: ANNA })).statusCode).toBe(401);
  });

  it('is sent to log in and back', async () => {
    const answer = await get('/mine?a=1');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/come-back?to=%2Fmine%3Fa%3D1']);
  });

  it('may not without the permission', async () => {
    expect((await get('/forbidden', { cookies: ANNA })).statusCode).toBe(403);
  });

  it('changes a one-time password before anything else', async () => {
    const cookies = { session: 'secret-of-new' };
    expect((await get('/mine', { cookies })).headers.location).toBe('/change-password');
    expect((await get('/api/mine', { cookies })).json()).toMatchObject({
      code: 'http.password_change_required',
    });
    expect((await get('/own-account', { cookies })).statusCode).toBe(200);
  });
});

describe('a form whose session has ended', () => {
  const submit = async (session: string) => {
    const cookies = { session };
    const payload = new URLSearchParams({ name: '半份自评', _csrf: await tokenFor(cookies) });
    payload.append('many', '1');
    payload.append('many', '2');
    const headers = { ...FORM_HEADERS, accept: 'text/html' };
    return send({ method: 'POST', url: '/things?x=1', headers, cookies, payload: payload.toString() });
  };

  it('is kept, sealed, for the one whose session it was', async () => {
    const answer = await submit('ended-secret-of-anna');
    expect(answer.statusCode).toBe(401);
    const kept = /kept:([^:]+):/.exec(answer.body)?.[1] ?? '';
    const forms = edge.app.get(SealedForms);
    expect(forms.open(kept, 'anna')).toEqual({
      path: '/things?x=1',
      fields: [
        ['name', '半份自评'],
        ['many', '1'],
        ['many', '2'],
      ],
    });
    expect(forms.open(kept, 'someone-else')).toBeNull();
  });

  it('is not kept when nobody knows whose it was', async () => {
    expect((await submit('a-secret-nobody-had')).body).toContain('kept:nothing:');
  });
});

describe('an upload', () => {
  const multipart = (...parts: readonly string[]) => ({
    headers: { 'content-type': 'multipart/form-data; boundary=B', accept: 'application/json' },
    payload: `${parts.map((part) => `--B\r\nContent-Disposition: form-data; ${part}\r\n`).join('')}--B--\r\n`,
  });
  const field = (name: string, value: string) => `name="${name}"\r\n\r\n${value}`;
  const file = (bytes: string) =>
    `name="file"; filename="../a.pdf"\r\nContent-Type: application/pdf\r\n\r\n${bytes}`;
  const upload = (url: string, parts: readonly string[]) =>
    send({ method: 'POST', url, cookies: ANNA, ...multipart(...parts) });

  it('hands over the fields and the file', async () => {
    const answer = await upload('/files', [
      field('_csrf', await tokenFor(ANNA)),
      field('kind', 'a'),
      file('12345'),
    ]);
    expect(answer.json()).toEqual({ fields: { kind: 'a' }, name: 'a.pdf', bytes: 5 });
  });

  it('is refused when the token comes after the file', async () => {
    const answer = await upload('/files', [file('12345'), field('_csrf', await tokenFor(ANNA))]);
    expect(answer.json()).toMatchObject({ code: 'http.csrf' });
  });

  it('is refused where none is expected, whatever it carries', async () => {
    const answer = await upload('/things', [field('_csrf', await tokenFor(ANNA))]);
    expect(answer.statusCode).toBe(415);
  });
});

describe('every answer', () => {
  it('allows nothing from elsewhere and nothing inline', async () => {
    const { headers } = await get('/nowhere', { headers: { accept: 'text/html' } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
  });

  it('has an id of our own making', async () => {
    const given = '01890000-0000-7000-8000-000000000000';
    const { headers } = await get('/healthz', { headers: { 'x-request-id': given } });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-request-id']).not.toBe(given);
  });
});

describe('a built file', () => {
  it('is kept by the browser for ever, and sent compressed', async () => {
    const { headers } = await get('/assets/app-1234.css', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-encoding']).toBe('gzip');
  });

  it.each(['/assets/none.css', '/assets/../secret', '/assets/%2e%2e/secret'])(
    '%s is not there',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );
});

describe('limits', () => {
  it('of a route hold for each client', async () => {
    const ask = (ip: string) => get('/api/search', { remoteAddress: ip });
    expect([(await ask('203.0.113.7')).statusCode, (await ask('203.0.113.9')).statusCode]).toEqual([
      200, 200,
    ]);
    const third = await ask('203.0.113.8');
    expect([third.statusCode, third.headers['retry-after']]).toEqual([429, '60']);
    expect((await ask('198.51.100.1')).statusCode).toBe(200);
    clock.advance(60_000);
    expect((await ask('203.0.113.7')).statusCode).toBe(200);
  });

  it('of the settings hold for everything', async () => {
    const small = await startEdge([ThingController], { STAR_REQUESTS_PER_MINUTE: '3' }, clock);
    const answers = [];
    for (let i = 0; i < 4; i += 1) answers.push((await small.app.inject('/healthz')).statusCode);
    expect(answers).toEqual([200, 200, 200, 429]);
    await small.app.close();
  });
});

describe('operators', () => {
  it('read the metrics from this machine, with routes instead of paths', async () => {
    await get('/api/things/conflict');
    const { body } = await get('/metrics');
    expect(body).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/things\/:failure",status="409"\}/,
    );
  });

  it.each([
    ['another machine', { remoteAddress: '203.0.113.7' }],
    ['behind a proxy', { headers: { 'x-forwarded-for': '203.0.113.7' } }],
  ])('do not from %s', async (_, options) => {
    expect((await get('/metrics', options)).statusCode).toBe(404);
  });

  it('read them from anywhere with the token', async () => {
    const token = 'a-token-of-the-operator';
    const other = await startEdge([], { STAR_METRICS_TOKEN: token });
    const read = async (given: string) =>
      other.app.inject({
        url: '/metrics',
        remoteAddress: '203.0.113.7',
        headers: { authorization: `Bearer ${given}` },
      });
    expect([(await read(token)).statusCode, (await read('wrong')).statusCode]).toEqual([200, 404]);
    await other.app.close();
  });

  it('learn whether the process lives and whether it is ready', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'alive' });
    expect((await get('/readyz')).statusCode).toBe(200);
    edge.unitOfWork.gone = true;
    expect((await get('/readyz')).json()).toEqual({ status: 'no-database' });
    edge.unitOfWork.gone = false;
    const stopping = await startEdge([]);
    stopping.app.get(Readiness).drain();
    const answer = await stopping.app.inject('/readyz');
    expect([answer.statusCode, answer.json<unknown>()]).toEqual([503, { status: 'draining' }]);
    await stopping.app.close();
  });

  it('find no query, cookie or whole address in the log', async () => {
    edge.log.length = 0;
    await get('/api/search?q=private', { cookies: ANNA, remoteAddress: '203.0.113.77' });
    const [line] = edge.log.map((one) => JSON.parse(one) as Record<string, unknown>);
    expect(line).toMatchObject({ method: 'GET', path: '/api/search', status: 200, network: '203.0.113.0' });
    expect(JSON.stringify(line)).not.toMatch(/private|secret|203\.0\.113\.77/);
  });
});

describe('the API document', () => {
  it('describes what is below /api/v1 only, and its page loads nothing inline', async () => {
    const document = (await get('/api/openapi.json')).json<{ openapi: string; paths: object }>();
    expect(document.openapi).toMatch(/^3\./);
    expect(Object.keys(document.paths)).toEqual([]);
    const { body } = await get('/api/docs', { headers: { accept: 'text/html' } });
    expect(body).toContain('接口文档');
    expect(body).not.toMatch(/<script(?![^>]*src=)|style=/);
  });
});

describe('a route', () => {
  @Controller('open')
  class UndeclaredController {
    @Get()
    nothing(): null {
      return null;
    }
  }

  @Controller('misspelt')
  class MisspeltController {
    @Get()
    @Requires('thing.raed')
    nothing(): null {
      return null;
    }
  }

  @Controller('half')
  @Public()
  class OpenController {
    @Get()
    nothing(): null {
      return null;
    }
  }

  it('that does not say who may call it stops the start', async () => {
    await expect(startEdge([UndeclaredController])).rejects.toThrow(
      'GET /open (UndeclaredController.nothing)',
    );
  });

  it('that asks for an unknown permission stops the start', async () => {
    await expect(startEdge([MisspeltController])).rejects.toThrow('unknown permission "thing.raed"');
  });

  it('may be declared with its whole controller', async () => {
    const open = await startEdge([OpenController]);
    expect((await open.app.inject('/half')).statusCode).toBe(200);
    await open.app.close();
  });
});
