import { newId } from '#kernel';
import { openAssessmentStage, type AssessmentStage } from '../testing/assessment-stage.js';
import type { CreateCycleCommand } from './create-cycle.js';

describe('planning, opening and closing a cycle', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });
  afterAll(() => stage.close());

  const create = (part: Partial<CreateCycleCommand> = {}, by = stage.admin) =>
    stage.as(by, () =>
      stage.createCycle.execute({
        name: `轮次 ${newId()}`,
        year: 2026,
        asOf: '2026-12-31',
        opensOn: '2026-11-02',
        dueOn: null,
        firstRound: true,
        catalogueVersionId: stage.catalogueVersionId,
        principal: by,
        ...part,
      }),
    );
  const move = (cycleId: string, action: 'open' | 'close', by = stage.admin) =>
    stage.as(by, () => stage.moveCycle.execute({ cycleId, action, principal: by }));

  it('counts the due day by working days where none is named', async () => {
    const id = await create();
    const [row] = await stage.database.asOwner<{ due: string; status: string }>(
      'SELECT due_on::text AS due, status FROM assessment.cycles WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ due: '2026-11-30', status: 'planned' });
  });

  it('pins a published version, no other', async () => {
    await expect(create({ catalogueVersionId: newId() })).rejects.toMatchObject({
      errors: [{ pointer: '/catalogueVersionId', code: 'cycle.catalogue_not_published' }],
    });
  });

  it('has a name of its own', async () => {
    await create({ name: '同名' });
    await expect(create({ name: '同名' })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('opens once and closes once', async () => {
    const id = await create();
    await expect(move(id, 'close')).rejects.toMatchObject({ code: 'cycle.wrong_state' });
    await move(id, 'open');
    await expect(move(id, 'open')).rejects.toMatchObject({ code: 'cycle.wrong_state' });
    await move(id, 'close');
    await expect(move(id, 'open')).rejects.toMatchObject({ code: 'cycle.wrong_state' });
  });

  it('is the administrator’s', async () => {
    await expect(create({}, stage.chair)).rejects.toMatchObject({ kind: 'forbidden' });
    const id = await create();
    await expect(move(id, 'open', stage.leader)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('does not open to a union before its time', async () => {
    const cycleId = await create();
    const { chair, union } = stage;
    await expect(
      stage.as(chair, () => stage.start.execute({ cycleId, unionId: union.unionId, principal: chair })),
    ).rejects.toMatchObject({ code: 'assessment.cycle_not_open' });
  });
});
