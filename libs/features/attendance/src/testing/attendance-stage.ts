import { join } from 'node:path';
import { activitiesSchema, activitiesServices, type ActivityPlan, publishedActivity } from '#activities';
import { AuditLog, auditSchema } from '#audit';
import { catalogueSchema } from '#catalogue';
import { codeKey, newLetterBox, putLetter, type Ticket } from '#checkin';
import { loadConfig } from '#config';
import { platformSchema, runAs } from '#database';
import { factsSchema, factsServices } from '#facts';
import type { Principal } from '#http';
import { principalOf } from '#identity';
import { newId } from '#kernel';
import { OrganizationsQueries, organizationsSchema, seedUnion } from '#organizations';
import { registrationsSchema, registrationsServices } from '#registrations';
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
import type { ScanDelivery } from '../domain/scan-delivery.js';
import { attendanceSchema } from '../persistence/attendance.schema.js';
import type { DeviceRow } from '../persistence/device.entity.js';
import { attendanceServices } from './attendance-services.js';

const HOUR_MS = 3_600_000;
let serial = 0;

/** An activity that begins in an hour, with its guests and scanners, on a database of its own. */
export class AttendanceStage {
  readonly clock = new FakeClock('2026-11-20T02:00:00Z');
  readonly jobs = new FakeJobQueue();
  readonly facts: ReturnType<typeof factsServices>;
  readonly registrations: ReturnType<typeof registrationsServices>;
  readonly services: ReturnType<typeof attendanceServices>;
  readonly admin: Principal;
  private readonly activities: ReturnType<typeof activitiesServices>;

  private constructor(
    readonly database: TestDatabase,
    readonly districtId: string,
  ) {
    const { unitOfWork } = database;
    const common = { unitOfWork, clock: this.clock, audit: new AuditLog(unitOfWork), jobs: this.jobs };
    const organizations = new OrganizationsQueries(unitOfWork);
    const member = {
      state: 'active',
      star: 2,
      since: '2026-01-01',
      joinedOn: '2026-01-01',
      listingMark: true,
    };
    this.admin = principalOf('district_admin', districtId);
    this.activities = activitiesServices({ ...common, organizations });
    this.facts = factsServices(common);
    this.registrations = registrationsServices({
      ...common,
      mailer: new FakeMailer(),
      translator: new Translator(loadLocales(join(projectRoot(), 'locales'))),
      config: loadConfig({}),
      memberships: { of: (unionId) => Promise.resolve({ unionId, ...member, state: 'active', star: 2 }) },
    });
    const { tickets, walkIns } = this.registrations;
    this.services = attendanceServices({ ...common, recorder: this.facts.recorder, tickets, walkIns });
  }

  static async open(): Promise<AttendanceStage> {
    const database = await openTestDatabase([
      platformSchema,
      auditSchema,
      organizationsSchema,
      catalogueSchema,
      factsSchema,
      activitiesSchema,
      registrationsSchema,
      attendanceSchema,
    ]);
    return new AttendanceStage(database, await seedDistrict(database.unitOfWork));
  }

  here<T>(work: () => Promise<T>): Promise<T> {
    return runAs(actorOf(this.districtId), work);
  }

  async union(): Promise<{ unionId: string; chair: Principal }> {
    const { unionId } = await seedUnion(this.database.unitOfWork, this.districtId);
    return { unionId, chair: principalOf('union_chair', this.districtId, unionId) };
  }

  activity(part: Partial<ActivityPlan> = {}): Promise<string> {
    const startsAt = new Date(this.clock.now().getTime() + HOUR_MS);
    return this.here(() =>
      publishedActivity(this.activities, this.admin, this.clock, {
        startsAt,
        endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS),
        registrationClosesAt: startsAt,
        capacity: 500,
        ...part,
      }),
    );
  }

  /** Registers one person of the chair's union. */
  async guest(activityId: string, chair: Principal, name?: string): Promise<Ticket> {
    serial += 1;
    const phone = `138${String(serial).padStart(8, '0')}`;
    const person = { name: name ?? `演示者${serial}`, phone, mail: '' };
    return this.here(async () => {
      const [one] = await this.registrations.register.execute({
        activityId,
        principal: chair,
        persons: [person],
        answers: {},
        locale: 'zh-CN',
      });
      const ticket = await this.registrations.tickets.ofRegistration(activityId, one?.id ?? '');
      if (!ticket) throw new Error('nobody was registered');
      return ticket;
    });
  }

  async device(activityId: string, label = '一号门'): Promise<DeviceRow> {
    const { token } = await this.here(() =>
      this.services.openDevice.execute({ principal: this.admin, activityId, label }),
    );
    return this.services.sessions.enter(`Device ${token}`, activityId, (device) => Promise.resolve(device));
  }

  /** A scan of a ticket as a device makes it. */
  async scan(activityId: string, ticket: Ticket, part: Partial<ScanDelivery> = {}): Promise<ScanDelivery> {
    const door = await this.here(() =>
      this.database.unitOfWork.run(() => this.services.doors.ensure(activityId)),
    );
    const { lookup } = codeKey(ticket.code, door.salt);
    return { ...blank(this.clock.now()), kind: 'admit', lookup, ...part };
  }

  revoke(scan: ScanDelivery): ScanDelivery {
    return { ...blank(this.clock.now()), kind: 'revoke', revokes: scan.id, reason: 'mistake' };
  }

  /** @param text what stands in the letter; @param box another than the activity's */
  async walkIn(activityId: string, text: string, strange = false): Promise<ScanDelivery> {
    const door = await this.here(() =>
      this.database.unitOfWork.run(() => this.services.doors.ensure(activityId)),
    );
    const { publicKey } = strange ? await newLetterBox() : door;
    return { ...blank(this.clock.now()), kind: 'walk_in', letter: await putLetter(publicKey, text) };
  }

  deliver(device: DeviceRow, ...scans: ScanDelivery[]): Promise<void> {
    return this.here(() => this.services.receive.execute({ device, scans, waiting: 0 }));
  }

  /** Names of who came, and the open conflicts, as the host sees them. */
  async standing(activityId: string): Promise<{ came: string[]; conflicts: string[] }> {
    const [guests, conflicts] = await this.here(async () => [
      await this.services.queries.guests(activityId, 1),
      await this.services.queries.conflicts(activityId, 1),
    ]);
    return {
      came: guests.rows.map(({ personName }) => personName).sort(),
      conflicts: conflicts.rows
        .filter(({ settledAt }) => settledAt === null)
        .map(({ kind, personName }) => `${kind} ${personName}`.trim())
        .sort(),
    };
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

function blank(at: Date): Omit<ScanDelivery, 'kind'> {
  return { id: newId(), at, lookup: null, letter: null, revokes: null, reason: '' };
}
