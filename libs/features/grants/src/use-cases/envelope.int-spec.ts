import { newId } from '#kernel';
import { GrantsStage, type TestMember } from '../testing/grants-stage.js';

const AMOUNT = 1_000_000; // a two-star union's
const UNIONS = 50;

describe('the envelope', () => {
  let stage: GrantsStage;
  beforeAll(async () => {
    stage = await GrantsStage.open();
  });
  afterAll(() => stage.close());

  const totals = async (id: string) => {
    const { committedFen, paidFen } = await stage.as(stage.admin, () =>
      stage.database.unitOfWork.read(() => stage.services.programmes.get(id)),
    );
    return { committedFen, paidFen };
  };

  it('is never overspent by one fen, however many approve at once', async () => {
    const affordable = 17;
    const programme = await stage.programme({ envelopeFen: affordable * AMOUNT + AMOUNT - 1 });
    const members: TestMember[] = [];
    for (let n = 0; n < UNIONS; n += 1) members.push(await stage.member());
    const ids = await Promise.all(members.map((member) => stage.checked(programme, member)));
    const outcomes = await Promise.allSettled(
      ids.map((id) => stage.as(stage.leader, () => stage.approve(id))),
    );
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(UNIONS - affordable);
    for (const { reason } of refused)
      expect(reason).toMatchObject({
        code: 'grants.envelope_exhausted',
        params: { free: '9,999.99', amount: '10,000.00' },
      });
    expect(await totals(programme)).toEqual({ committedFen: affordable * AMOUNT, paidFen: 0 });
    const cases = await Promise.all(ids.map((id) => stage.one(id)));
    expect(cases.filter(({ status }) => status === 'approved')).toHaveLength(affordable);
    expect(cases.filter(({ status, number }) => status === 'checked' && number === null)).toHaveLength(
      UNIONS - affordable,
    );
    const numbers = cases.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: affordable }, (_, index) => index + 1));
  });

  it('is held by the database when the program forgets to look', async () => {
    const programme = await stage.programme({ envelopeFen: 3 * AMOUNT });
    const ids = [];
    for (let n = 0; n < 6; n += 1) ids.push(await stage.checked(programme, await stage.member()));
    await stage.database.asOwner(
      `UPDATE grants.applications SET amount_fen = ${AMOUNT} WHERE programme_id = $1`,
      [programme],
    );
    const { unitOfWork } = stage.database;
    const commit = (id: string) =>
      stage.as(stage.leader, () =>
        unitOfWork.run(() =>
          unitOfWork.sql(
            `INSERT INTO grants.entries (id, district_id, programme_id, application_id, kind, amount_fen,
               booked_on, voucher, recorded_by_name, recorded_at)
             VALUES ($1, $2, $3, $4, 'commit', ${AMOUNT}, '2026-11-20', '', 'race', now())`,
            [newId(), stage.districtId, programme, id],
          ),
        ),
      );
    const outcomes = await Promise.allSettled(ids.map(commit));
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }: PromiseRejectedResult) => String(reason))).toEqual(
      Array(3).fill(expect.stringContaining('programmes_within_envelope')),
    );
    expect(await totals(programme)).toMatchObject({ committedFen: 3 * AMOUNT });
  });

  it.each([
    'UPDATE grants.programmes SET committed_fen = 0',
    'UPDATE grants.applications SET paid_fen = 1',
    'UPDATE grants.entries SET amount_fen = 1',
    'DELETE FROM grants.entries',
    'DELETE FROM grants.decisions',
    'DELETE FROM grants.events',
    'DELETE FROM grants.applications',
  ])('cannot be talked round by the application: %s', async (sql) => {
    const { unitOfWork } = stage.database;
    const attempt = stage.as(stage.admin, () => unitOfWork.run(() => unitOfWork.sql(sql)));
    await expect(attempt).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('is not lowered below what is promised', async () => {
    const programme = await stage.programme({ envelopeFen: 5 * AMOUNT });
    await stage.approved(programme, await stage.member());
    const { programmes, reviseProgramme } = stage.services;
    const revise = (envelopeFen: number) =>
      stage.as(stage.admin, async () => {
        const { terms, version } = await stage.database.unitOfWork.read(() => programmes.get(programme));
        await reviseProgramme.execute(stage.admin, {
          id: programme,
          terms: { ...terms, envelopeFen },
          version,
        });
      });
    await expect(revise(AMOUNT - 1)).rejects.toMatchObject({
      code: 'grants.invalid',
      errors: [
        { pointer: '/amount3', code: 'grants.amount_over_envelope' },
        { pointer: '/amount2', code: 'grants.amount_over_envelope' },
        { pointer: '/envelope', code: 'grants.envelope_below_committed', params: { committed: '10,000.00' } },
      ].sort((a, b) => a.pointer.localeCompare(b.pointer)),
    });
    await revise(2 * AMOUNT);
    const behind = stage.database.asOwner(
      `UPDATE grants.programmes SET terms = jsonb_set(terms, '{envelopeFen}', '${AMOUNT - 1}') WHERE id = $1`,
      [programme],
    );
    await expect(behind).rejects.toThrow('programmes_within_envelope');
  });

  it('closes before or after an approval, never in the middle', async () => {
    const { moveProgramme } = stage.services;
    for (let round = 0; round < 6; round += 1) {
      const programme = await stage.programme();
      const id = await stage.checked(programme, await stage.member());
      const [approval, closing] = await Promise.allSettled([
        stage.as(stage.leader, () => stage.approve(id)),
        stage.as(stage.admin, () => moveProgramme.execute(stage.admin, programme, 'close')),
      ]);
      expect(closing.status).toBe('fulfilled');
      const { status, committedFen } = await stage.one(id);
      if (approval.status === 'fulfilled') expect([status, committedFen]).toEqual(['approved', AMOUNT]);
      else {
        expect(approval.reason).toMatchObject({ code: 'grants.programme_closed', kind: 'conflict' });
        expect([status, committedFen]).toEqual(['lapsed', 0]);
      }
    }
  });
});
