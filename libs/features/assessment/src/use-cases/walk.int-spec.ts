import { openAssessmentStage, type AssessmentStage } from '../testing/assessment-stage.js';
import { assessmentSteps } from '../testing/assessment-steps.js';

describe('the way from a draft to an award', () => {
  let stage: AssessmentStage;
  let steps: ReturnType<typeof assessmentSteps>;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    steps = assessmentSteps(stage);
  });
  afterAll(() => stage.close());

  it('leads through both reviews to a star', async () => {
    const id = await steps.start();
    await steps.fill(id);
    expect(await steps.submit(id)).toMatchObject({ round: 1 });
    expect(await steps.passFirst(id)).toBe('first_reviewed');
    expect(await steps.passSecond(id)).toBe('second_reviewed');
    expect(await steps.propose(id)).toMatchObject({ star: 3 });
    expect(await steps.award(id)).toEqual({ status: 'awarded', number: '星2026-0001' });
  });
});
