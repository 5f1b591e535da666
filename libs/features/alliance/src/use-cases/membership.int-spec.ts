import { GRACE_DAYS } from '#alliance-rules';
import { addDays, newId } from '#kernel';
import { openAllianceStage, SAMPLE_LIAISON, type AllianceStage } from '../testing/alliance-stage.js';

const TODAY = '2026-11-20';

describe('joining, leaving and what time does', () => {
  let stage: AllianceStage;

  beforeAll(async () => {
    stage = await openAllianceStage();
    await stage.database.asOwner(
      `INSERT INTO alliance.benefits (id, district_id, code, name, description, min_star, kept_in_grace, active,
         position, updated_at)
       SELECT gen_random_uuid(), $1, code, code, '', star, kept, true, star, now()
       FROM (VALUES ('one', 1, true), ('two', 2, false), ('three', 3, true)) AS v(code, star, kept)`,
      [stage.districtId],
    );
  });
  beforeEach(() => {
    stage.clock.set('2026-11-20T02:00:00Z');
  });
  afterAll(() => stage.database.close());

  const of = (unionId: string) => stage.as(stage.admin, () => stage.memberships.of(unionId));
  const state = async (unionId: string) => (await of(unionId))?.state ?? null;
  const benefits = async (unionId: string) => {
    const rows = await stage.database.asOwner<{ code: string }>(
      `SELECT b.code FROM alliance.entitlements e JOIN alliance.benefits b ON b.id = e.benefit_id
       WHERE e.union_id = $1 AND e.withdrawn_on IS NULL ORDER BY b.min_star`,
      [unionId],
    );
    return rows.map(({ code }) => code);
  };
  const leave = (unionId: string) => {
    const principal = stage.chair(unionId);
    return stage.as(principal, () => stage.leave.execute({ unionId, note: '', principal }));
  };

  it('a star invites, the chair’s consent makes a member with benefits, a certificate and a mark', async () => {
    const unionId = await stage.union(2);
    expect(await of(unionId)).toMatchObject({ state: 'candidate', joinedOn: null, listingMark: false });
    expect(await benefits(unionId)).toEqual([]);
    await stage.member(unionId);
    expect(await of(unionId)).toMatchObject({
      state: 'active',
      since: TODAY,
      joinedOn: TODAY,
      star: 2,
      listingMark: true,
    });
    expect(await benefits(unionId)).toEqual(['one', 'two']);
    const certificates = await stage.database.asOwner(
      'SELECT number FROM alliance.certificates WHERE union_id = $1',
      [unionId],
    );
    expect(certificates).toEqual([{ number: expect.stringMatching(/^盟2026-\d{4}$/) as string }]);
    await expect(stage.member(unionId)).rejects.toMatchObject({ code: 'alliance.already_member' });
  });

  it('asks for consent and a contact person, and says what is wrong with each', async () => {
    const unionId = await stage.union(1);
    const principal = stage.chair(unionId);
    const liaison = { name: ' ', phone: '12', shown: false };
    const joining = stage.as(principal, () =>
      stage.join.execute({ unionId, agreed: false, liaison, principal }),
    );
    await expect(joining).rejects.toMatchObject({
      code: 'alliance.invalid',
      errors: [{ pointer: '/name' }, { pointer: '/phone' }, { pointer: '/agreed' }],
    });
    expect(await state(unionId)).toBe('candidate');
  });

  it('lets nobody in without a star, nor on another’s word', async () => {
    const unionId = await stage.union(null);
    await expect(stage.member(unionId)).rejects.toMatchObject({ code: 'alliance.not_invited' });
    expect(
      await stage.database.asOwner('SELECT 1 FROM alliance.consents WHERE union_id = $1', [unionId]),
    ).toEqual([]);
    const other = stage.chair(newId());
    const command = { unionId, agreed: true, liaison: SAMPLE_LIAISON, principal: other };
    await expect(stage.as(other, () => stage.join.execute(command))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('a chair takes the union out whenever it wants to; the contact person is forgotten', async () => {
    const unionId = await stage.member(await stage.union(2));
    const groupId = await stage.as(stage.admin, () =>
      stage.groups.open({
        name: `组 ${newId()}`,
        purpose: '试',
        leadUnionId: unionId,
        principal: stage.admin,
      }),
    );
    await leave(unionId);
    expect(await of(unionId)).toMatchObject({ state: 'left', joinedOn: null, star: 2, listingMark: false });
    expect(await benefits(unionId)).toEqual([]);
    expect(
      await stage.database.asOwner('SELECT 1 FROM alliance.liaisons WHERE union_id = $1', [unionId]),
    ).toEqual([]);
    const inside = await stage.database.asOwner(
      'SELECT 1 FROM alliance.group_members WHERE group_id = $1 AND left_on IS NULL',
      [groupId],
    );
    expect(inside).toEqual([]);
    await expect(leave(unionId)).rejects.toMatchObject({ code: 'alliance.no_member' });
    await stage.member(unionId);
    expect(await state(unionId)).toBe('active');
  });

  it('what was said cannot be unsaid: consents and changes are written once', async () => {
    await stage.member(await stage.union(1));
    for (const table of ['consents', 'membership_events', 'certificates'])
      await expect(stage.database.asOwner(`DELETE FROM alliance.${table}`)).rejects.toThrow(/append-only/);
  });

  it('time passes: grace with what is kept in it, then gone; what is stored is what is computed', async () => {
    const validUntil = '2026-12-31';
    const unionId = await stage.member(await stage.union(3, { awardedOn: '2024-01-01', validUntil }));
    const night = async (day: string) => {
      stage.clock.set(`${day}T19:40:00Z`);
      await stage.as(stage.admin, () => stage.recompute.all('time'));
      return [await state(unionId), await benefits(unionId)];
    };
    expect(await night('2026-12-30')).toEqual(['active', ['one', 'two', 'three']]);
    expect(await night(validUntil)).toEqual(['grace', ['one', 'three']]);
    expect((await of(unionId))?.listingMark).toBe(false);
    expect(await stage.as(stage.admin, () => stage.memberships.isMember(unionId))).toBe(true);
    expect(await night(addDays(validUntil, GRACE_DAYS - 1))).toEqual(['grace', ['one', 'three']]);
    expect(await night(addDays(validUntil, GRACE_DAYS))).toEqual(['left', []]);
    const history = await stage.database.asOwner<{ state: string; cause: string }>(
      'SELECT state, cause FROM alliance.membership_events WHERE union_id = $1 ORDER BY created_at, id',
      [unionId],
    );
    expect(history.map(({ state: to, cause }) => `${to} ${cause}`)).toEqual([
      'candidate star.awarded',
      'active consent.given',
      'grace time',
      'left time',
    ]);
  });

  it('a clock that jumps about ends where walking would', async () => {
    const ids: string[] = [];
    for (const star of [1, 2, 3] as const) {
      const unionId = await stage.union(star, { awardedOn: '2024-03-01', validUntil: '2026-11-30' });
      ids.push(star === 2 ? unionId : await stage.member(unionId));
    }
    const at = async (day: string) => {
      stage.clock.set(`${day}T02:00:00Z`);
      await stage.as(stage.admin, () => stage.recompute.all('time'));
      return stage.database.asOwner(
        `SELECT union_id, state, star, level, since::text, joined_on::text, listing_mark FROM alliance.memberships
         WHERE union_id = ANY ($1::uuid[]) ORDER BY union_id`,
        [ids],
      );
    };
    const walked: unknown[] = [];
    const days = ['2026-11-25', '2026-12-05', '2027-02-27', '2027-02-28', '2027-03-01', '2027-06-01'];
    for (const day of days) walked.push(await at(day));
    for (const index of [5, 0, 3, 1, 4, 2]) expect(await at(days[index]!)).toEqual(walked[index]);
    expect(await stage.as(stage.admin, () => stage.recompute.all('time'))).toBe(0);
  });
});
