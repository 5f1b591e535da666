import { openAssessmentStage, type AssessmentStage } from '../testing/assessment-stage.js';
import { assessmentSteps } from '../testing/assessment-steps.js';

describe('the second cycle of a union', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });
  afterAll(() => stage.close());

  it('begins with last cycle’s answers, unconfirmed and counted as nothing yet (R12)', async () => {
    const steps = assessmentSteps(stage);
    const first = await steps.start(await steps.openCycle('第一轮'));
    await steps.fill(first);
    await steps.submit(first);
    const second = await steps.start(await steps.openCycle('第二轮'));

    const { sheet } = await stage.as(stage.chair, () =>
      stage.database.unitOfWork.read(() => stage.store.get(second)),
    );
    expect(Object.keys(sheet.answers)).toHaveLength(49);
    const states = Object.values(sheet.answers).map(({ state, source, sourceDate }) => [
      state,
      source,
      sourceDate,
    ]);
    expect(new Set(states.map(String))).toEqual(new Set(['unconfirmed,last_cycle,2026-12-31']));
    const [row] = await stage.database.asOwner<{ answered: number }>(
      'SELECT answered FROM assessment.assessments WHERE id = $1',
      [second],
    );
    expect(row!.answered).toBe(0);
  });
});
