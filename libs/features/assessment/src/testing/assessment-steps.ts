import type { RatingInput } from '#rating';
import type { EntryChange } from '../domain/answers/save-entry.js';
import { isSaved } from '../use-cases/entry-writer.js';
import type { AssessmentStage } from './assessment-stage.js';
import { SAMPLE_SYSTEM, sampleAnswers } from './sample-input.js';

const AS_OF = '2026-12-31';

/** The usual way of a case, step by step; a test takes as many steps as it is about. */
export function assessmentSteps(stage: AssessmentStage) {
  const { as, chair, firstReviewer, secondReviewer, admin, leader } = stage;
  const all = async () => (await as(admin, () => stage.catalogues.of(stage.catalogueVersionId))).indicators;

  const openCycle = async (name = '2026 年度评价（演示）'): Promise<string> =>
    as(admin, async () => {
      const { catalogueVersionId } = stage;
      const plan = {
        name,
        year: 2026,
        asOf: AS_OF,
        opensOn: '2026-11-02',
        dueOn: '2026-12-11',
        firstRound: true,
      };
      const cycleId = await stage.createCycle.execute({ ...plan, catalogueVersionId, principal: admin });
      await stage.moveCycle.execute({ cycleId, action: 'open', principal: admin });
      return cycleId;
    });

  const start = async (cycleId?: string): Promise<string> => {
    const cycle = cycleId ?? (await openCycle());
    const { unionId } = stage.union;
    return as(chair, () => stage.start.execute({ cycleId: cycle, unionId, principal: chair }));
  };

  const answer = async (assessmentId: string, code: string, values: EntryChange['values'], version = 0) =>
    as(chair, () =>
      stage.save.execute({
        assessmentId,
        changes: [{ section: 'answers', key: code, values, version }],
        principal: chair,
      }),
    );

  /** These answers and no others, every fact confirmed, the platform's figures there: ready to hand in. */
  const fill = async (assessmentId: string, answers: RatingInput['answers'] = sampleAnswers(AS_OF)) => {
    await stage.database.asOwner('UPDATE assessment.assessments SET system = $2 WHERE id = $1', [
      assessmentId,
      JSON.stringify(SAMPLE_SYSTEM),
    ]);
    const { sheet } = await as(chair, () =>
      stage.database.unitOfWork.read(() => stage.store.get(assessmentId)),
    );
    const codes = new Set([...Object.keys(sheet.answers), ...Object.keys(answers ?? {})]);
    const changes = [...codes].map((key) => ({
      section: 'answers' as const,
      key,
      values: answers?.[key] ?? {},
      version: sheet.answers[key]?.version ?? 0,
    }));
    const saved = await as(chair, () => stage.save.execute({ assessmentId, changes, principal: chair }));
    if (!isSaved(saved)) throw new Error('a conflict in a fresh draft');
    const facts = Object.keys(saved.sheet.profile).map((key) => ({ section: 'profile' as const, key }));
    await as(chair, () => stage.confirm.execute({ assessmentId, refs: facts, principal: chair }));
  };

  const submit = async (assessmentId: string) =>
    as(chair, () => stage.submit.execute({ assessmentId, reasons: everyReason, principal: chair }));

  const review = async (assessmentId: string, by: typeof firstReviewer) => {
    const indicators = (await all()).map((one) => one.code);
    await as(by, () => stage.acceptRemaining.execute({ assessmentId, indicators, principal: by }));
    return as(by, () => stage.finishReview.execute({ assessmentId, principal: by }));
  };

  return {
    openCycle,
    start,
    answer,
    fill,
    submit,
    submitted: async () => {
      const id = await start();
      await fill(id);
      await submit(id);
      return id;
    },
    passFirst: async (id: string) => review(id, firstReviewer),
    passSecond: async (id: string) => review(id, secondReviewer),
    propose: async (id: string) =>
      as(admin, () => stage.propose.execute({ assessmentId: id, principal: admin })),
    award: async (id: string) =>
      as(leader, () =>
        stage.decideAward.execute({ assessmentId: id, decision: 'approved', note: '', principal: leader }),
      ),
  };
}

/** A reason for any warning there may be. */
const everyReason: Readonly<Record<string, string>> = new Proxy<Record<string, string>>(
  {},
  { get: () => '现场核对（演示）' },
);
