import type { ActivityView } from '#activities';
import type { AttendanceServices } from '#attendance';
import { codeKey, putLetter, type Ticket } from '#checkin';
import { runAs } from '#database';
import { newId } from '#kernel';
import type { RegistrationsServices } from '#registrations';
import type { DemoCast } from './demo-cast.js';
import type { DemoClock } from './demo-clock.js';

type Device = Parameters<Parameters<AttendanceServices['sessions']['enter']>[2]>[0];
type Scan = Parameters<AttendanceServices['receive']['execute']>[0]['scans'][number];

export interface AttendanceStage {
  readonly districtId: string;
  readonly attendance: AttendanceServices;
  readonly registrations: RegistrationsServices;
  readonly cast: DemoCast;
  readonly clock: DemoClock;
}

const MINUTE = 60_000;

/** What happened at the doors of one invented activity. */
export class AttendanceScenes {
  constructor(private readonly stage: AttendanceStage) {}

  /** Nearly everybody came; one guest twice, one who had cancelled, one without a registration. */
  async wasHeld(activity: ActivityView): Promise<void> {
    const tickets = await this.tickets(activity);
    const [twice, cancelled] = tickets;
    const [front, back] = [await this.device(activity, '一号门'), await this.device(activity, '二号门')];
    if (cancelled) {
      await this.stage.registrations.cancel.byHost(
        cancelled.registrationId,
        this.stage.cast.admin,
        '来电说不来了（演示）',
      );
    }
    const scans: Scan[] = [];
    for (const ticket of tickets.slice(0, -1)) scans.push(await this.scan(activity, ticket, scans.length));
    await this.deliver(front, scans);
    await this.deliver(back, [
      ...(twice ? [await this.scan(activity, twice, 9)] : []),
      await this.walkIn(activity, '魏长风（演示）', 12),
    ]);
  }

  /** It has just begun: some are in, the others are on their way. */
  async isOn(activity: ActivityView): Promise<void> {
    const door = await this.device(activity, '一号门');
    const scans: Scan[] = [];
    for (const ticket of (await this.tickets(activity)).slice(0, 4))
      scans.push(await this.scan(activity, ticket, scans.length));
    await this.deliver(door, scans);
  }

  private async tickets(activity: ActivityView): Promise<readonly Ticket[]> {
    const { tickets } = await this.stage.registrations.tickets.snapshot(activity.id);
    return tickets.filter(({ status }) => status === 'confirmed');
  }

  private async device(activity: ActivityView, label: string): Promise<Device> {
    const { attendance, clock, cast, districtId } = this.stage;
    clock.set(new Date(activity.startsAt.getTime() - 30 * MINUTE));
    const actor = { userId: null, name: cast.admin.name, districtId, requestId: null };
    const { token } = await runAs(actor, () =>
      attendance.openDevice.execute({ principal: cast.admin, activityId: activity.id, label }),
    );
    return attendance.sessions.enter(`Device ${token}`, activity.id, (device) => Promise.resolve(device));
  }

  /** @param minutes after the door was opened */
  private async scan(activity: ActivityView, ticket: Ticket, minutes: number): Promise<Scan> {
    const door = await this.door(activity);
    return {
      ...this.blank(activity, minutes),
      kind: 'admit',
      lookup: codeKey(ticket.code, door.salt).lookup,
    };
  }

  private async walkIn(activity: ActivityView, personName: string, minutes: number): Promise<Scan> {
    const { publicKey } = await this.door(activity);
    const letter = await putLetter(publicKey, JSON.stringify({ personName, phone: '', unionId: null }));
    return { ...this.blank(activity, minutes), kind: 'walk_in', letter };
  }

  private door(activity: ActivityView): ReturnType<AttendanceServices['doors']['ensure']> {
    return this.stage.attendance.doors.ensure(activity.id);
  }

  private blank({ startsAt }: ActivityView, minutes: number): Omit<Scan, 'kind'> {
    const at = new Date(startsAt.getTime() + (minutes - 20) * MINUTE);
    return { id: newId(), at, lookup: null, letter: null, revokes: null, reason: '' };
  }

  private async deliver(device: Device, scans: readonly Scan[]): Promise<void> {
    const { attendance, clock, districtId } = this.stage;
    const latest = Math.max(...scans.map(({ at }) => at.getTime()));
    clock.set(new Date(latest + MINUTE));
    const actor = { userId: null, name: device.label, districtId, requestId: null };
    await runAs(actor, () => attendance.receive.execute({ device, scans, waiting: 0 }));
  }
}
