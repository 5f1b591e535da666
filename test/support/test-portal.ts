import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#config';
import { runAs } from '#database';
import { CreateUser, ROLE_SCOPES, type Role, systemPrincipal } from '#identity';
import type { Clock } from '#kernel';
import { seedUnion } from '#organizations';
import { actorOf, FakeClock, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import type { Abstract, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createPortal } from '../../apps/portal/src/create-portal.js';
import { schemas } from '../../apps/schema.js';
import { ErrorTrap } from './error-trap.js';
import { PortalClient } from './portal-client.js';

export interface TestPortalOptions {
  /** default: a FakeClock that stands at 2026-11-20 10:00 in Shanghai */
  readonly clock?: Clock;
  /** whether jobs are done in the portal's process; default false */
  readonly work?: boolean;
  /** further settings, as environment variables */
  readonly env?: Readonly<Record<string, string>>;
  /** modules of the test's own */
  readonly modules?: readonly Type[];
}

export interface TestAccount {
  readonly userId: string;
  readonly username: string;
  readonly password: string;
}

interface Seeded {
  readonly districtId: string;
  readonly subdistrictId: string;
  readonly unionId: string;
}

interface TestProcess {
  readonly errors: ErrorTrap;
  readonly varDir: string;
}

const PASSWORD = 'correct horse battery';
let serial = 0;

/**
 * The real application on a database of its own, listening on a free port, with one district (the portal's
 * default), one sub-district and one union in it.
 */
export class TestPortal {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly database: TestDatabase,
    readonly clock: Clock,
    private readonly seeded: Seeded,
    private readonly process: TestProcess,
  ) {}

  static async start({
    clock = new FakeClock(),
    work = false,
    env = {},
    modules = [],
  }: TestPortalOptions): Promise<TestPortal> {
    const database = await openTestDatabase(schemas);
    const varDir = mkdtempSync(join(tmpdir(), 'star-portal-'));
    const settings = {
      DATABASE_URL: database.url,
      STAR_VAR_DIR: varDir,
      STAR_LOG_LEVEL: 'error',
      PORT: '0',
      ...env,
    };
    const config = loadConfig(settings);
    const districtId = await seedDistrict(database.unitOfWork, { code: config.district });
    const union = await seedUnion(database.unitOfWork, districtId);
    const errors = new ErrorTrap();
    const app = await createPortal({ config, work, clock }, { log: errors, modules });
    await app.listen(0, '127.0.0.1');
    const url = (await app.getUrl()).replace('127.0.0.1', 'localhost');
    return new TestPortal(app, url, database, clock, { districtId, ...union }, { errors, varDir });
  }

  get districtId(): string {
    return this.seeded.districtId;
  }

  get subdistrictId(): string {
    return this.seeded.subdistrictId;
  }

  get unionId(): string {
    return this.seeded.unionId;
  }

  /** What the application logged as an error; a test that provokes one takes it: `portal.errors.take()`. */
  get errors(): ErrorTrap {
    return this.process.errors;
  }

  /** A provider of the running application. */
  get<T>(type: Type<T> | Abstract<T>): T {
    return this.app.get<T>(type, { strict: false });
  }

  /** Runs code of the application as the system, in the portal's district or another. */
  asSystem<T>(work: () => T, districtId = this.districtId): T {
    return runAs(actorOf(districtId, { name: 'system' }), work);
  }

  /** An account with a role. @param scopeId the union or sub-district, by default the portal's own */
  async account(role: Role, scopeId?: string, districtId = this.districtId): Promise<TestAccount> {
    serial += 1;
    const username = `${role.replaceAll('_', '-')}-${serial}`;
    const own = { district: districtId, subdistrict: this.subdistrictId, union: this.unionId }[
      ROLE_SCOPES[role]
    ];
    const year = new Date(this.clock.now().getTime() + 300 * 86_400_000);
    const grant = { role, scopeId: scopeId ?? own, validUntil: role === 'auditor' ? year : null };
    const { userId } = await this.asSystem(
      () =>
        this.get(CreateUser).execute(systemPrincipal(districtId), {
          username,
          name: `${username}（演示）`,
          password: PASSWORD,
          grant,
        }),
      districtId,
    );
    return { userId, username, password: PASSWORD };
  }

  /** A browser without JavaScript: of the public, or logged in with a new account of the role. */
  async client(role: Role | 'public' = 'public', scopeId?: string): Promise<PortalClient> {
    const client = new PortalClient(this.url);
    if (role !== 'public') await client.logIn(await this.account(role, scopeId));
    return client;
  }

  /** @throws Error when the application logged errors that no test took */
  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    rmSync(this.process.varDir, { recursive: true });
    const left = this.errors.take();
    if (left.length > 0) throw new Error(`the portal logged errors:\n${left.join('\n')}`);
  }
}

export function startTestPortal(options: TestPortalOptions = {}): Promise<TestPortal> {
  return TestPortal.start(options);
}
