import { activitiesSchema } from '#activities';
import { seedStar } from '#assessment';
import { auditSchema } from '#audit';
import { platformSchema } from '#database';
import type { DomainError } from '#kernel';
import { organizationsSchema } from '#organizations';
import { RegistrationsStage, samplePerson } from '../testing/registrations-stage.js';

describe('who may come', () => {
  let stage: RegistrationsStage;
  beforeAll(async () => {
    stage = await RegistrationsStage.open([
      platformSchema,
      auditSchema,
      organizationsSchema,
      activitiesSchema,
    ]);
  });
  afterAll(() => stage.close());
  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => null,
      (error: unknown) => (error as DomainError).code,
    );
  const open = { who: 'public', minStar: 0, invited: [] } as const;

  it('is asked on the day of registering: a union whose star has lapsed is not let in any more', async () => {
    const chair = await stage.chair();
    const unionId = chair.grants[0]!.scopeId;
    const activityId = await stage.activity({ audience: { who: 'members', minStar: 2, invited: [] } });
    const { id } = await stage.one(activityId, chair);
    stage.memberships.set(unionId, { state: 'grace', star: 0 });
    expect(await refusal(stage.register(activityId, chair))).toBe('registrations.star_too_low');
    stage.memberships.set(unionId, { state: 'suspended', star: 0 });
    expect(await refusal(stage.register(activityId, chair))).toBe('registrations.members_only');
    // who has a seat keeps it
    expect(await stage.stored(id)).toMatchObject({ status: 'confirmed' });
  });

  it('a host whose star lapses answers the guests all the same, and the queue goes on', async () => {
    const [host, guest, next] = [await stage.chair(), await stage.chair(), await stage.chair()];
    const unionId = host.grants[0]!.scopeId;
    const { unitOfWork } = stage.database;
    const { districtId, clock } = stage;
    await stage.here(() => seedStar(unitOfWork, { districtId, unionId, star: 2, clock }));
    const part = {
      kind: 'union_open_day',
      hostUnionId: unionId,
      approval: true,
      capacity: 1,
      audience: open,
    } as const;
    const activityId = await stage.activity(part);
    const [first, second] = [await stage.one(activityId, guest), await stage.one(activityId, next)];
    const lapse = {
      unionId,
      assessmentId: null,
      from: 2,
      to: 0,
      effect: 'lapsed',
      reason: '',
      on: '2026-11-20',
    } as const;
    await stage.here(() =>
      unitOfWork.run(() => stage.activities.stars.follow({ ...lapse, validUntil: null })),
    );
    const { decide, cancel } = stage.services;
    expect(await stage.here(() => decide.approve(first.id, host))).toBe('confirmed');
    expect(await stage.here(() => decide.approve(second.id, host))).toBe('waiting');
    await stage.here(() => cancel.byGuest(first.id, { principal: guest }, ''));
    await stage.work();
    expect(await stage.standing(activityId)).toEqual(['cancelled', 'offered']);
  });

  it('does not learn of a circle it was not invited to', async () => {
    const [invited, other] = [await stage.chair(), await stage.chair()];
    const audience = { who: 'invited', minStar: 0, invited: [invited.grants[0]!.scopeId] } as const;
    const activityId = await stage.activity({ audience });
    expect((await stage.one(activityId, invited)).status).toBe('confirmed');
    expect(await refusal(stage.register(activityId, other))).toBe('common.not_found');
  });

  it('lets strangers come to what is public, and makes it theirs by number and code', async () => {
    const activityId = await stage.activity({ audience: open });
    const person = samplePerson({ phone: '138 1234 5678' });
    const { registerStranger, access, cancel } = stage.services;
    const command = { activityId, person, answers: {}, locale: 'zh-CN' };
    const registered = await stage.here(() => registerStranger.execute(command));
    expect(registered).toMatchObject({ status: 'confirmed' });
    const { confirmationCode: code, id } = registered;
    const find = (phone: string, typed: string) => stage.here(() => access.find(phone, typed));
    expect(await find('13812345678', code.toLowerCase())).toMatchObject({ id });
    expect(await refusal(find('13812345678', 'WRNGCDE2'))).toBe('registrations.code_wrong');
    expect(await refusal(find('13912345678', code))).toBe('registrations.code_wrong');
    const attempt = (credential: { phone: string; code: string }) =>
      refusal(stage.here(() => cancel.byGuest(id, credential, '')));
    expect(await attempt({ phone: '13812345678', code: 'WRNGCDE2' })).toBe('common.not_found');
    expect(await attempt({ phone: '13812345678', code })).toBeNull();
  });

  it('does not let strangers find what is not public', async () => {
    const activityId = await stage.activity();
    const command = { activityId, person: samplePerson(), answers: {}, locale: 'zh-CN' };
    expect(await refusal(stage.here(() => stage.services.registerStranger.execute(command)))).toBe(
      'common.not_found',
    );
  });

  it('keeps the answers to the form, and refuses keys it does not have', async () => {
    const form = [{ key: 'lunch', label: '是否用午餐', type: 'yesno', required: true }] as const;
    const activityId = await stage.activity({ form: [...form] });
    const principal = await stage.chair();
    const { register } = stage.services;
    const send = (answers: Record<string, string>) =>
      stage.here(() =>
        register.execute({ activityId, principal, persons: [samplePerson()], answers, locale: 'zh-CN' }),
      );
    await expect(send({ lunch: 'yes', role: 'admin' })).rejects.toMatchObject({
      errors: [{ pointer: '/answers/role', code: 'registrations.unknown_field' }],
    });
    const [registered] = await send({ lunch: ' yes ' });
    expect((await stage.stored(registered!.id)).answers).toEqual({ lunch: 'yes' });
  });
});
