import { activitiesSchema } from '#activities';
import { auditSchema } from '#audit';
import { platformSchema } from '#database';
import type { Principal } from '#http';
import { DomainError } from '#kernel';
import { organizationsSchema } from '#organizations';
import fc from 'fast-check';
import { RegistrationsStage } from '../testing/registrations-stage.js';

interface Row {
  readonly id: string;
  readonly unionId: string;
  readonly status: string;
  readonly place: number | null;
}

const CAPACITY = 3;
const QUOTA = 2;
const HOUR = 3_600_000;

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('register' as const), who: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), who: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('claim' as const), who: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), who: fc.nat(40) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('work' as const), who: fc.constant(0) }) },
);

describe('registering, cancelling, claiming and letting time pass, in any order', () => {
  let stage: RegistrationsStage;
  let chairs: Principal[];
  beforeAll(async () => {
    stage = await RegistrationsStage.open([
      platformSchema,
      auditSchema,
      organizationsSchema,
      activitiesSchema,
    ]);
    chairs = [await stage.chair(), await stage.chair(), await stage.chair()];
  });
  afterAll(() => stage.close());

  const rowsOf = (activityId: string) =>
    stage.database.asOwner<Row>(
      `SELECT id, union_id AS "unionId", status, place FROM registrations.registrations
       WHERE activity_id = $1 ORDER BY created_at, id`,
      [activityId],
    );
  const chairOf = ({ unionId }: Row) => chairs.find(({ grants }) => grants[0]!.scopeId === unionId)!;

  async function perform(activityId: string, { do: act, who }: { do: string; who: number }): Promise<void> {
    const rows = await rowsOf(activityId);
    const row = rows[who % Math.max(1, rows.length)];
    const guest = row && { principal: chairOf(row) };
    const { cancel, claim } = stage.services;
    if (act === 'register') await stage.one(activityId, chairs[who]!);
    if (act === 'wait') stage.clock.advance(who * HOUR);
    if (act === 'work') await stage.work();
    try {
      if (act === 'cancel' && guest) await stage.here(() => cancel.byGuest(row.id, guest, ''));
      if (act === 'claim' && guest) await stage.here(() => claim.execute(row.id, guest));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
    }
  }

  /** After the jobs that are due: no seat too many, none idle while somebody may have it, nobody passed by. */
  function expectFair(rows: readonly Row[]): void {
    const holds = ({ status }: Row) => status === 'confirmed' || status === 'offered';
    const heldBy = (unionId: string) => rows.filter((row) => holds(row) && row.unionId === unionId).length;
    const held = rows.filter(holds).length;
    expect(held).toBeLessThanOrEqual(CAPACITY);
    for (const { unionId } of rows) expect(heldBy(unionId)).toBeLessThanOrEqual(QUOTA);
    const waiting = rows.filter(({ status }) => status === 'waiting');
    const eligible = waiting.filter(({ unionId }) => heldBy(unionId) < QUOTA);
    if (held < CAPACITY) expect(eligible).toEqual([]);
    const places = rows.flatMap(({ place }) => (place === null ? [] : [place]));
    expect([...places].sort((a, b) => a - b)).toEqual(places.map((_, index) => index + 1));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }

  it('keeps capacity, quota and the order of the queue', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (steps) => {
        stage.clock.set('2026-11-20T02:00:00Z');
        stage.jobs.enqueued.length = 0;
        const activityId = await stage.activity({
          capacity: CAPACITY,
          quotaPerUnion: QUOTA,
          claimHours: 12,
          startsAt: new Date('2027-03-01T02:00:00Z'),
          registrationClosesAt: new Date('2027-03-01T02:00:00Z'),
        });
        for (const one of steps) await perform(activityId, one);
        await stage.work();
        expectFair(await rowsOf(activityId));
        const [counted] = await stage.database.asOwner<{ same: boolean }>(
          `SELECT d.held = count(*) FILTER (WHERE r.status IN ('confirmed', 'offered')) AS same
           FROM registrations.desks d LEFT JOIN registrations.registrations r USING (activity_id)
           WHERE d.activity_id = $1 GROUP BY d.held`,
          [activityId],
        );
        expect(counted).toEqual({ same: true });
      }),
      { numRuns: 15 },
    );
  });
});
