import { CsrfTokens, type RouteEntry, RouteInventory } from '#http';
import { can, CreateApiToken, LogIn, type Permission, PERMISSIONS, type Role, ROLES } from '#identity';
import { newId } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NAVIGATION, NO_ROLE_START } from '../../apps/portal/src/frame/navigation.js';
import { acting } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { ProbeModule, REACHED } from './support/probe.module.js';

/** Who asks: every role, a session without any role, nobody, and a machine with all that an administrator may. */
const ASKERS = [...ROLES, 'no role', 'public', 'token'] as const;
type Asker = (typeof ASKERS)[number];
type Outcome = 'let in' | 'who are you' | 'refused';

/** The roles' permissions as the one table has them. */
function holds(asker: Asker, permission: Permission): boolean {
  if (asker === 'public') return false;
  if (permission === 'account.self') return asker !== 'token';
  const role: Role | null = asker === 'token' ? 'district_admin' : asker === 'no role' ? null : asker;
  const roles: readonly Role[] = PERMISSIONS[permission];
  return role !== null && roles.includes(role);
}

function expected(asker: Asker, { path, access }: RouteEntry): Outcome {
  if (access?.kind === 'public') return 'let in';
  if (asker === 'public' || (asker === 'token' && !path.startsWith('/api/'))) return 'who are you';
  return holds(asker, (access?.permission ?? '') as Permission) ? 'let in' : 'refused';
}

let portal: TestPortal;
let routes: readonly RouteEntry[];
const headersOf = new Map<Asker, Record<string, string>>();

beforeAll(async () => {
  portal = await startTestPortal({ modules: [ProbeModule], env: { STAR_REQUESTS_PER_MINUTE: '0' } });
  routes = portal.get(RouteInventory).list();
  for (const asker of ASKERS) headersOf.set(asker, await credentials(asker));
});
afterAll(() => portal.close());

/** Headers with which the asker is known. Log-in itself is probed too, so the use cases are called. */
async function credentials(asker: Asker): Promise<Record<string, string>> {
  if (asker === 'token') return { authorization: `Bearer ${await apiToken()}` };
  if (asker === 'public') return tokenFor('visitor', 'somebody');
  const account = await portal.account(asker === 'no role' ? 'operator' : asker);
  if (asker === 'no role') {
    await portal.database.asOwner('DELETE FROM identity.role_grants WHERE user_id = $1', [account.userId]);
  }
  const client = { network: 'test', userAgent: undefined };
  const { secret } = await portal.asSystem(() => portal.get(LogIn).execute({ ...account, ...client }));
  return tokenFor('session', secret);
}

function tokenFor(name: string, value: string): Record<string, string> {
  const request = { cookies: { [name]: value } } as unknown as FastifyRequest;
  const csrf = portal.get(CsrfTokens).issue(request, {} as FastifyReply);
  return { cookie: `${name}=${value}`, 'x-csrf-token': csrf };
}

async function apiToken(): Promise<string> {
  const { districtId } = portal;
  const { userId } = await portal.account('district_admin');
  const grant = { role: 'district_admin', scopeType: 'district', scopeId: districtId } as const;
  const owner = acting(districtId, grant, userId);
  const scopes = (Object.keys(PERMISSIONS) as Permission[]).filter(
    (one) => one !== 'account.self' && can(owner, one),
  );
  return portal.asSystem(() => portal.get(CreateApiToken).execute(owner, { name: 'x', scopes, days: 1 }));
}

async function ask(asker: Asker, { method, path }: RouteEntry): Promise<string> {
  const url = portal.url + path.replaceAll(/:\w+/g, () => newId());
  const headers = { accept: 'application/json', ...headersOf.get(asker) };
  const answer = await fetch(url, { method, headers, redirect: 'manual' });
  const body = await answer.text();
  if (answer.headers.has(REACHED)) return 'let in';
  const outcomes: Record<number, Outcome> = { 401: 'who are you', 403: 'refused' };
  return outcomes[answer.status] ?? `${answer.status} ${body}`;
}

describe.each(ASKERS)('%s', (asker) => {
  it('is let in, asked who it is, or refused as the policy says, on every route', async () => {
    const wrong = [];
    for (const route of routes) {
      const found = await ask(asker, route);
      const wanted = expected(asker, route);
      if (found !== wanted) wrong.push(`${route.method} ${route.path}: ${wanted} expected, ${found} found`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the matrix', () => {
  it('covers every route that the server answers', () => {
    const fastify = portal.app.getHttpAdapter().getInstance();
    const served = servedRoutes(fastify.printRoutes({ commonPrefix: false }));
    const known = new Set(routes.map(({ method, path }) => `${method} ${anonymous(path)}`));
    const byOtherMeans = served.filter(
      (route) => !known.has(route) && !known.has(route.replace('HEAD', 'GET')),
    );
    // the built scripts and styles; Fastify prints a wildcard without what stands before it
    expect(byOtherMeans.filter((route) => !/^(GET|HEAD) \/\*$/.test(route))).toEqual([]);
    expect(served.length).toBeGreaterThan(routes.length);
  });
});

describe('the navigation', () => {
  const getOf = (href: string) => routes.find(({ method, path }) => method === 'GET' && path === href);

  it('leads everybody only where they may go', () => {
    const wrong = NAVIGATION.flatMap(({ href, roles }) =>
      roles
        .filter((role) => {
          const route = getOf(href);
          return !route || expected(role, route) !== 'let in';
        })
        .map((role) => `${href} for ${role}`),
    );
    expect(wrong).toEqual([]);
  });

  it('gives every role a beginning', () => {
    expect(ROLES.filter((role) => !NAVIGATION.some(({ roles }) => roles.includes(role)))).toEqual([]);
    expect(getOf(NO_ROLE_START)).toBeDefined();
  });
});

/** Parameters without their names: the router merges those at the same place. */
function anonymous(path: string): string {
  return path.replaceAll(/:[\w|:]+/g, ':');
}

/** Every method and path of the tree that Fastify prints, four characters of drawing a level. */
function servedRoutes(tree: string): string[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, drawing = '', part = '', methods = ''] =
      /^([│├└─\s]*)(\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
    const level = drawing.length / 4;
    path.splice(level - 1, path.length, part);
    if (methods === '') return [];
    return methods.split(', ').map((method) => `${method} ${anonymous(path.join(''))}`);
  });
}
