import { join } from 'node:path';
import { activitiesServices, type ActivityPlan, publishedActivity } from '#activities';
import type { MembershipView } from '#alliance';
import { AuditLog } from '#audit';
import { loadConfig } from '#config';
import { runAs, type FeatureSchema } from '#database';
import type { Principal } from '#http';
import { principalOf } from '#identity';
import type { MailMessage } from '#mail';
import { OrganizationsQueries, seedUnion } from '#organizations';
import {
  actorOf,
  FakeClock,
  FakeJobQueue,
  FakeMailer,
  openTestDatabase,
  seedDistrict,
  type TestDatabase,
} from '#testing';
import { loadLocales, projectRoot, Translator } from '#views';
import type { Person } from '../domain/person.js';
import type { Registration } from '../persistence/registration-row.js';
import type { Registered } from '../use-cases/registrar.js';
import { registrationsServices } from './registrations-services.js';

let serial = 0;

/** Keeps what would have been sent, or refuses to. */
class BreakableMailer extends FakeMailer {
  broken = false;

  override send(message: MailMessage): Promise<string> {
    return this.broken ? Promise.reject(new Error('no mail today')) : super.send(message);
  }
}

/** Somebody nobody has registered before. */
export function samplePerson(part: Partial<Person> = {}): Person {
  serial += 1;
  return { name: `演示者${serial}`, phone: `138${String(serial).padStart(8, '0')}`, mail: '', ...part };
}

/** A district with its activities and registrations on a database of its own: for integration tests. */
export class RegistrationsStage {
  readonly clock = new FakeClock('2026-11-20T02:00:00Z');
  readonly jobs = new FakeJobQueue();
  readonly mailer = new BreakableMailer();
  /** what the alliance says of a union; a member with two stars unless something else is put here */
  readonly memberships = new Map<string, Pick<MembershipView, 'state' | 'star'> | null>();
  readonly services: ReturnType<typeof registrationsServices>;
  readonly activities: ReturnType<typeof activitiesServices>;
  readonly admin: Principal;

  private constructor(
    readonly database: TestDatabase,
    readonly districtId: string,
  ) {
    const { unitOfWork } = database;
    const { clock, jobs, mailer } = this;
    const audit = new AuditLog(unitOfWork);
    const organizations = new OrganizationsQueries(unitOfWork);
    this.admin = principalOf('district_admin', districtId);
    this.activities = activitiesServices({ unitOfWork, clock, audit, jobs, organizations });
    this.services = registrationsServices({
      unitOfWork,
      clock,
      audit,
      jobs,
      mailer,
      translator: new Translator(loadLocales(join(projectRoot(), 'locales'))),
      config: loadConfig({}),
      memberships: { of: (unionId) => Promise.resolve(this.membershipOf(unionId)) },
    });
  }

  static async open(schemas: readonly FeatureSchema[]): Promise<RegistrationsStage> {
    const database = await openTestDatabase(schemas);
    return new RegistrationsStage(database, await seedDistrict(database.unitOfWork));
  }

  here<T>(work: () => Promise<T>): Promise<T> {
    return runAs(actorOf(this.districtId), work);
  }

  /** @returns the chair of a new union */
  async chair(): Promise<Principal> {
    const { unionId } = await seedUnion(this.database.unitOfWork, this.districtId);
    return principalOf('union_chair', this.districtId, unionId);
  }

  async activity(part: Partial<ActivityPlan> = {}): Promise<string> {
    return this.here(() => publishedActivity(this.activities, this.admin, this.clock, part));
  }

  /** Registers one person, or those given. */
  register(activityId: string, principal: Principal, ...persons: Person[]): Promise<Registered[]> {
    const all = persons.length === 0 ? [samplePerson()] : persons;
    const command = { activityId, principal, persons: all, answers: {}, locale: 'zh-CN' };
    return this.here(() => this.services.register.execute(command));
  }

  async one(activityId: string, principal: Principal): Promise<Registered> {
    const [registered] = await this.register(activityId, principal);
    if (!registered) throw new Error('nobody was registered');
    return registered;
  }

  /** As it is stored. */
  stored(id: string): Promise<Registration> {
    return this.here(() => this.database.unitOfWork.read(() => this.services.store.get(id)));
  }

  /** Does the enqueued jobs of the feature whose time has come, and those they enqueue, until none is left. */
  async work(): Promise<void> {
    const { promoteJob, expireJob, changedJob, remindJob } = this.services;
    const handlers: Record<string, { handle(payload: never): Promise<void> }> = {
      'registrations.promote': promoteJob,
      'registrations.expire': expireJob,
      'activities.changed': changedJob,
      'registrations.remind': remindJob,
    };
    const due = (at: Date | undefined): boolean => !at || at <= this.clock.now();
    for (;;) {
      const index = this.jobs.enqueued.findIndex(
        ({ name, options }) => name in handlers && due(options.startAfter),
      );
      if (index < 0) return;
      const [job] = this.jobs.enqueued.splice(index, 1);
      if (job) await this.here(() => handlers[job.name]?.handle(job.payload as never) ?? Promise.resolve());
    }
  }

  /** `confirmed`, `waiting 3`, … of every registration in the order of registering. */
  async standing(activityId: string): Promise<string[]> {
    const rows = await this.database.asOwner<{ status: string; place: number | null }>(
      'SELECT status, place FROM registrations.registrations WHERE activity_id = $1 ORDER BY created_at, id',
      [activityId],
    );
    return rows.map(({ status, place }) => (status === 'waiting' ? `waiting ${place ?? '?'}` : status));
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private membershipOf(unionId: string): MembershipView | null {
    const found = this.memberships.get(unionId);
    if (found === null) return null;
    return {
      unionId,
      since: '2026-01-01',
      joinedOn: '2026-01-01',
      listingMark: true,
      ...(found ?? { state: 'active', star: 2 }),
    };
  }
}
