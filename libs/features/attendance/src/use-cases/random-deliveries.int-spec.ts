import fc from 'fast-check';
import type { Principal } from '#http';
import type { ScanDelivery } from '../domain/scan-delivery.js';
import type { DeviceRow } from '../persistence/device.entity.js';
import { AttendanceStage } from '../testing/attendance-stage.js';

const RUNS = 6;

/** R21 on the database: what devices deliver, in any order, in any pieces, any number of times. */
describe('random interleavings of devices', () => {
  let stage: AttendanceStage;
  let chair: Principal;

  beforeAll(async () => {
    stage = await AttendanceStage.open();
    ({ chair } = await stage.union());
  });
  afterAll(() => stage.close());

  it('end in one state', async () => {
    const activityId = await stage.activity();
    const devices: DeviceRow[] = [];
    for (const label of ['一', '二', '三']) devices.push(await stage.device(activityId, label));
    const scans = await scansOf(activityId);
    const outcomes = new Set<string>();
    for (const [index, order] of fc
      .sample(fc.shuffledSubarray([...scans, ...scans], { minLength: scans.length * 2 }), {
        numRuns: RUNS,
        seed: 21,
      })
      .entries()) {
      await stage.database.asOwner('ALTER TABLE attendance.scans DISABLE TRIGGER ALL');
      for (const table of ['scans', 'attendances', 'conflicts'])
        await stage.database.asOwner(`DELETE FROM attendance.${table}`);
      await stage.database.asOwner('ALTER TABLE attendance.scans ENABLE TRIGGER ALL');
      for (let from = 0; from < order.length; from += index + 1)
        for (const { device, scan } of order.slice(from, from + index + 1))
          await stage.deliver(devices[device]!, scan);
      outcomes.add(JSON.stringify(await stage.standing(activityId)));
    }
    expect([...outcomes]).toHaveLength(1);
    const { came, conflicts } = JSON.parse([...outcomes][0]!) as Awaited<
      ReturnType<AttendanceStage['standing']>
    >;
    expect([came.length, conflicts.length]).toEqual([4, 2]);
  });

  /** Five guests: one at one door, two at two doors, one of those taken back at one; one taken back; one at three. */
  async function scansOf(activityId: string): Promise<{ device: number; scan: ScanDelivery }[]> {
    const tickets = [];
    for (let n = 0; n < 5; n += 1) tickets.push(await stage.guest(activityId, chair, `客人${n}（演示）`));
    const at = (device: number, scan: ScanDelivery) => ({ device, scan });
    const [a, b, c, d, e] = tickets;
    const second = await stage.scan(activityId, c!);
    const only = await stage.scan(activityId, d!);
    return [
      at(0, await stage.scan(activityId, a!)),
      at(0, await stage.scan(activityId, b!)),
      at(1, await stage.scan(activityId, b!)),
      at(0, await stage.scan(activityId, c!)),
      at(1, second),
      at(1, stage.revoke(second)),
      at(2, only),
      at(2, stage.revoke(only)),
      at(0, await stage.scan(activityId, e!)),
      at(1, await stage.scan(activityId, e!)),
      at(2, await stage.scan(activityId, e!)),
    ];
  }
});
