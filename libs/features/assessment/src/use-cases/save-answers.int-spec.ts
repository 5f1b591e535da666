import { runAs } from '#database';
import { principalOf } from '#identity';
import { newId } from '#kernel';
import { seedUnion } from '#organizations';
import { seedDistrict } from '#testing';
import { openAssessmentStage, type AssessmentStage } from '../testing/assessment-stage.js';
import { assessmentSteps } from '../testing/assessment-steps.js';
import { isSaved } from './entry-writer.js';

describe('filling in an assessment', () => {
  let stage: AssessmentStage;
  let steps: ReturnType<typeof assessmentSteps>;
  let cycleId: string;
  let id: string;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    steps = assessmentSteps(stage);
  });
  beforeEach(async () => {
    cycleId = await steps.openCycle(`轮次 ${newId()}`);
    id = await steps.start(cycleId);
  });
  afterAll(() => stage.close());

  const stored = () => stage.as(stage.chair, () => stage.database.unitOfWork.read(() => stage.store.get(id)));
  const saved = async (...args: Parameters<typeof steps.answer>) => {
    const result = await steps.answer(...args);
    if (!isSaved(result)) throw new Error('conflict');
    return result;
  };

  it('begins with the profile, unconfirmed, with its source', async () => {
    const { sheet, status, dueOn } = await stored();
    expect({ status, dueOn }).toEqual({ status: 'draft', dueOn: '2026-12-11' });
    expect(sheet.profile['members_total']).toMatchObject({
      values: { members_total: 118 },
      state: 'unconfirmed',
      source: 'profile',
    });
    expect(sheet.profile['union_established_months']!.values).toEqual({ union_established_months: 66 });
  });

  it('is begun once, also by two at the same moment', async () => {
    const other = await steps.openCycle(`轮次 ${newId()}`);
    const ids = await Promise.all([steps.start(other), steps.start(other), steps.start(other)]);
    expect(new Set(ids).size).toBe(1);
  });

  it('saves one answer, counts its versions and gives the score it leads to', async () => {
    const first = await saved(id, 'A1.1', { party_union_decisions: 1 });
    expect(first.entries[0]!.entry).toMatchObject({ version: 1, state: 'confirmed', by: 'union_chair' });
    const before = first.projection.rating!.total;
    const second = await saved(id, 'A1.1', { party_union_decisions: 2 }, 1);
    expect(second.projection.rating!.total).toBeGreaterThan(before);
    const [row] = await stage.database.asOwner<{ total: number; answered: number }>(
      'SELECT total, answered FROM assessment.assessments WHERE id = $1',
      [id],
    );
    expect(row!.total).toBe(Math.round(second.projection.rating!.total * 100));
  });

  it('keeps both values apart when two devices write one answer', async () => {
    await saved(id, 'A1.1', { party_union_decisions: 1 });
    const conflict = await steps.answer(id, 'A1.1', { party_union_decisions: 3 }, 0);
    expect(conflict).toMatchObject([
      { key: 'A1.1', yours: { party_union_decisions: 3 }, theirs: { values: { party_union_decisions: 1 } } },
    ]);
    expect((await stored()).sheet.answers['A1.1']!.values).toEqual({ party_union_decisions: 1 });
  });

  it('loses nothing when many write different answers at once', async () => {
    const codes = ['A1.1', 'A2.3', 'F1.3', 'F2.2', 'A1.3'] as const;
    const keys = [
      'party_union_decisions',
      'good_deeds_done',
      'results_accepted',
      'problems_solved',
      'paid_days_per_month',
    ];
    await Promise.all(codes.map((code, index) => saved(id, code, { [keys[index]!]: index + 1 })));
    const { answers } = (await stored()).sheet;
    expect(codes.map((code) => Object.values(answers[code]!.values)[0])).toEqual([1, 2, 3, 4, 5]);
  });

  it('lets one of two writers of the same answer win, and tells the other', async () => {
    const results = await Promise.all(
      [1, 2, 3, 4].map((n) => steps.answer(id, 'A1.1', { party_union_decisions: n })),
    );
    expect(results.filter(isSaved)).toHaveLength(1);
    expect((await stored()).sheet.answers['A1.1']!.version).toBe(1);
  });

  it('refuses a wrong value with its field and saves nothing of the request', async () => {
    const both = stage.as(stage.chair, () =>
      stage.save.execute({
        assessmentId: id,
        principal: stage.chair,
        changes: [
          { section: 'answers', key: 'A1.1', values: { party_union_decisions: 2 }, version: 0 },
          { section: 'answers', key: 'A2.1', values: { agreed_done: 6, agreed_due: 5 }, version: 0 },
        ],
      }),
    );
    await expect(both).rejects.toMatchObject({
      code: 'assessment.refused',
      kind: 'invalid',
      errors: [{ pointer: '/answers/A2.1/agreed_done', code: 'assessment.input_numerator_exceeds' }],
    });
    expect((await stored()).sheet.answers).toEqual({});
  });

  it('confirms an indicator with the facts on its card', async () => {
    await stage.as(stage.chair, () =>
      stage.confirm.execute({
        assessmentId: id,
        refs: [{ section: 'answers', key: 'C1.1' }],
        principal: stage.chair,
      }),
    );
    const { profile } = (await stored()).sheet;
    const ours = Object.keys(profile).filter((fact) => profile[fact]!.by === 'union_chair');
    expect(ours.sort()).toEqual(['employees_eligible', 'members_eligible']);
    expect(profile['members_eligible']!.source).toBe('profile');
  });

  it('writes every save into the audit log', async () => {
    await saved(id, 'A1.1', { party_union_decisions: 2 });
    const rows = await stage.database.asOwner<{ action: string }>(
      'SELECT action FROM audit.entries WHERE subject_id = $1 ORDER BY seq',
      [id],
    );
    expect(rows.map((row) => row.action)).toEqual(['assessment.started', 'assessment.answers_saved']);
  });

  it('does not exist for the chair of another union, for reviewers’ writes, or for another district', async () => {
    const { districtId } = stage;
    const elsewhere = await seedUnion(stage.database.unitOfWork, districtId);
    const attempt = (principal: ReturnType<typeof principalOf>) =>
      stage.as(principal, () =>
        stage.save.execute({
          assessmentId: id,
          principal,
          changes: [{ section: 'answers', key: 'A1.1', values: { party_union_decisions: 2 }, version: 0 }],
        }),
      );
    const notFound = { kind: 'not-found' };
    await expect(attempt(principalOf('union_chair', districtId, elsewhere.unionId))).rejects.toMatchObject(
      notFound,
    );
    await expect(attempt(stage.firstReviewer)).rejects.toMatchObject(notFound);
    await expect(attempt(stage.admin)).rejects.toMatchObject(notFound);
    const district = await seedDistrict(stage.database.unitOfWork);
    await expect(attempt(principalOf('union_chair', district, stage.union.unionId))).rejects.toMatchObject(
      notFound,
    );
    await expect(attempt({ ...stage.chair, districtId: district })).rejects.toMatchObject(notFound);
  });

  it.each(['not-an-id', newId(), "'; DROP TABLE assessment.cycles; --"])(
    'does not know the id %s',
    async (unknown) => {
      await expect(steps.answer(unknown, 'A1.1', {})).rejects.toMatchObject({ kind: 'not-found' });
    },
  );

  it('does not take answers for indicators or facts that do not exist', async () => {
    await expect(steps.answer(id, 'Z9.9', { x: 1 })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('does not let the union say how long it has existed: the register knows', async () => {
    const changes = [
      {
        section: 'profile' as const,
        key: 'union_established_months',
        values: { union_established_months: 90 },
        version: 1,
      },
    ];
    await expect(
      stage.as(stage.chair, () => stage.save.execute({ assessmentId: id, principal: stage.chair, changes })),
    ).rejects.toMatchObject({ code: 'assessment.entry_locked' });
  });

  it('takes no more answers when the cycle is closed', async () => {
    await stage.as(stage.admin, () =>
      stage.moveCycle.execute({ cycleId, action: 'close', principal: stage.admin }),
    );
    await expect(steps.answer(id, 'A1.1', { party_union_decisions: 2 })).rejects.toMatchObject({
      code: 'assessment.cycle_not_open',
    });
    await expect(steps.start(cycleId)).resolves.toBe(id);
  });

  it('leaves nothing behind when the transaction does not commit', async () => {
    const actor = { userId: null, name: 'chair', districtId: stage.districtId, requestId: null };
    const failing = runAs(actor, () =>
      stage.database.unitOfWork.run(async () => {
        await steps.answer(id, 'A1.1', { party_union_decisions: 2 });
        throw new Error('power cut');
      }),
    );
    await expect(failing).rejects.toThrow('power cut');
    expect((await stored()).sheet.answers).toEqual({});
  });
});
