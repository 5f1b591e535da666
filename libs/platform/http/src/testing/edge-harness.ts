import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppConfig, ConfigModule, loadConfig } from '#config';
import { UnitOfWork } from '#database';
import { Clock, systemClock } from '#kernel';
import { ViewsModule } from '#views';
import { Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessPolicy } from '../access/access-policy.js';
import { type Authentication, Authenticator, type Credentials } from '../access/authenticator.js';
import type { Principal } from '../access/principal.js';
import { createHttpApplication } from '../create-http-application.js';
import { HttpModule } from '../http.module.js';
import { createLogger } from '../logging/create-logger.js';
import { type Page, page } from '../pages/page.js';
import { PageFrame } from '../pages/page-frame.js';
import { type Redirect, redirect } from '../pages/redirect.js';
import { SignInFlow } from '../sessions/sign-in-flow.js';

/** Session secret → who it is. */
export const PEOPLE: Readonly<Record<string, Partial<Principal>>> = {
  'secret-of-anna': { userId: 'anna', sessionId: 's-anna', name: '安娜' },
  'secret-of-new': { userId: 'new', sessionId: 's-new', mustChangePassword: true },
  'token-of-robot': { userId: 'robot', tokenId: 't-robot' },
};

export function principal(part: Partial<Principal>): Principal {
  return {
    userId: 'nobody',
    username: 'nobody',
    name: 'Nobody',
    districtId: '00000000-0000-7000-8000-000000000001',
    grants: [],
    locale: null,
    sessionId: null,
    tokenId: null,
    scopes: null,
    mustChangePassword: false,
    ...part,
  };
}

class FakeAuthenticator extends Authenticator {
  authenticate({ secret }: Credentials): Promise<Authentication> {
    const person = PEOPLE[secret];
    const formerUserId = secret === 'ended-secret-of-anna' ? 'anna' : null;
    return Promise.resolve({ principal: person ? principal(person) : null, formerUserId });
  }
}

class FakePolicy extends AccessPolicy {
  knows(permission: string): boolean {
    return ['account.self', 'thing.read', 'thing.forbidden'].includes(permission);
  }

  allows(_: Principal, permission: string): boolean {
    return permission !== 'thing.forbidden';
  }
}

class FakeSignIn extends SignInFlow {
  comeBack(next: string): Redirect {
    return redirect(`/come-back?to=${encodeURIComponent(next)}`);
  }

  keepForm(kept: string | null): Page {
    const problem = {
      status: 401,
      code: '',
      title: `kept:${kept ?? 'nothing'}:`,
      detail: null,
      action: null,
    };
    return page('errors/problem', { problem }, { status: 401 });
  }

  changePassword(): Redirect {
    return redirect('/change-password');
  }
}

class FakeFrame extends PageFrame {
  nav() {
    return [];
  }

  unionName() {
    return Promise.resolve(null);
  }

  start(): string {
    return '/';
  }

  portalName(): string {
    return 'Portal';
  }
}

/** A unit of work that answers every statement with no rows, or fails like a database that is gone. */
class FakeUnitOfWork {
  gone = false;

  read<T>(work: () => Promise<T>): Promise<T> {
    return this.gone ? Promise.reject(new Error('gone')) : work();
  }

  sql(): Promise<unknown[]> {
    return Promise.resolve([]);
  }
}

export interface Edge {
  readonly app: NestFastifyApplication;
  readonly config: AppConfig;
  readonly unitOfWork: FakeUnitOfWork;
  /** lines of the log */
  readonly log: string[];
}

/** The edge around some controllers, with a fake identity and no database. @param env settings */
export async function startEdge(
  controllers: Type[],
  env: Readonly<Record<string, string>> = {},
  clock: Clock = systemClock,
): Promise<Edge> {
  const varDir = mkdtempSync(join(tmpdir(), 'edge-'));
  const config = loadConfig({ STAR_VAR_DIR: varDir, STAR_SECRET: 'x'.repeat(32), ...env });
  const unitOfWork = new FakeUnitOfWork();
  const log: string[] = [];
  const providers = [
    { provide: Authenticator, useClass: FakeAuthenticator },
    { provide: AccessPolicy, useClass: FakePolicy },
    { provide: SignInFlow, useClass: FakeSignIn },
    { provide: PageFrame, useClass: FakeFrame },
    { provide: UnitOfWork, useValue: unitOfWork },
    { provide: Clock, useValue: clock },
  ];

  @Global()
  @Module({ providers, exports: providers })
  class FakesModule {}

  @Module({ imports: [ConfigModule.forRoot(config), ViewsModule, FakesModule, HttpModule], controllers })
  class EdgeModule {}

  const logger = createLogger(config, { write: (line: string) => log.push(line) });
  const assetsDir = join(varDir, 'assets');
  mkdirSync(assetsDir);
  writeFileSync(join(assetsDir, 'app-1234.css'), 'body { color: red }\n'.repeat(200));
  const app = await createHttpApplication(EdgeModule, { config, logger, assetsDir });
  return { app, config, unitOfWork, log };
}
