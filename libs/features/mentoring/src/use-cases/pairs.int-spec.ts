import type { StarChange } from '#assessment';
import { openMentoringStage, type MentoringStage } from '../testing/mentoring-stage.js';

const MESSAGE = '我会刚建会一年，想请贵会带一带。';

describe('a mentoring', () => {
  let stage: MentoringStage;
  let mentor: string;
  let mentee: string;

  beforeAll(async () => {
    stage = await openMentoringStage();
    mentor = await stage.starUnion();
  });
  beforeEach(async () => {
    mentee = await stage.union();
  });
  afterAll(() => stage.close());

  const by = <T>(unionId: string, work: (principal: ReturnType<typeof stage.chairOf>) => T): T => {
    const principal = stage.chairOf(unionId);
    return stage.as(principal, () => work(principal));
  };
  const offer = (unionId: string, part: object = {}) =>
    by(unionId, (who) => stage.offer.execute(who, { indicators: [], note: '', agreed: true, ...part }));
  const ask = (own: string, as: 'mentor' | 'mentee', otherUnionId: string) =>
    by(own, (who) => stage.ask.execute(who, { as, otherUnionId, message: MESSAGE }));
  const agree = (unionId: string, id: string, yes = true) =>
    by(unionId, (who) => stage.answer.execute(who, id, yes));
  const running = async () => {
    const id = await ask(mentor, 'mentor', mentee);
    await agree(mentee, id);
    return id;
  };
  const one = (id: string) => stage.system(() => stage.pairQueries.one(id));
  const star = (part: Partial<StarChange>): Promise<void> =>
    stage.system(() =>
      stage.database.unitOfWork.run(() =>
        stage.changes.tell({
          unionId: mentee,
          assessmentId: null,
          from: 0,
          to: 1,
          effect: 'awarded',
          reason: '授予一星',
          on: '2026-11-20',
          validUntil: '2029-11-19',
          ...part,
        }),
      ),
    );

  it('runs when both want it, and ends with the first star: a fact of the mentor', async () => {
    const id = await ask(mentor, 'mentor', mentee);
    expect(await one(id)).toMatchObject({ status: 'asked', begunOn: null });
    await expect(agree(mentor, id)).rejects.toMatchObject({ kind: 'not-found' });
    await agree(mentee, id);
    expect(await one(id)).toMatchObject({ status: 'active', begunOn: '2026-11-20' });
    await star({});
    expect(await one(id)).toMatchObject({ status: 'ended', endedHow: 'first_star' });
    const told = (await stage.factsOf(mentor)).filter(({ source }) => source.id === id);
    expect(told).toMatchObject([{ kind: 'mentoring_star', quantity: 1, source: { type: 'mentoring' } }]);
    expect(await stage.factsOf(mentee)).toEqual([]);
  });

  it.each<Partial<StarChange>>([
    { from: 1, to: 2 },
    { effect: 'restored' },
    { effect: 'suspended', from: 1, to: 0 },
  ])('goes on through a change that is no first star: %j', async (change) => {
    const id = await running();
    await star(change);
    expect(await one(id)).toMatchObject({ status: 'active' });
  });

  it('ends with the mentor’s star', async () => {
    const id = await running();
    await star({ unionId: mentor, from: 2, to: 0, effect: 'revoked', reason: '一票否决' });
    expect(await one(id)).toMatchObject({
      status: 'ended',
      endedHow: 'mentor_star_gone',
      endedReason: '一票否决',
    });
  });

  it('leaves no trace of the star when what follows fails', async () => {
    const id = await running();
    const broken = stage.system(() =>
      stage.database.unitOfWork.run(async () => {
        await stage.follow.follow({
          ...{ unionId: mentee, assessmentId: null, from: 0, to: 1, effect: 'awarded', reason: '' },
          ...{ on: '2026-11-20', validUntil: null },
        });
        throw new Error('later');
      }),
    );
    await expect(broken).rejects.toThrow('later');
    expect(await one(id)).toMatchObject({ status: 'active' });
  });

  it('is ended by either with a reason, and keeps its plan and notes', async () => {
    const id = await running();
    await by(mentee, async (who) => {
      await stage.keep.addGoal(who, id, { indicator: 'A1.1', text: '补齐两次会议纪要', dueOn: '2026-12-20' });
      await stage.keep.addMeeting(who, id, { heldOn: '2026-11-19', notes: '看了台账，缺两次纪要。' });
    });
    const { plan } = (await one(id))!;
    await by(mentor, (who) => stage.keep.markGoal(who, id, plan[0]!.id, true));
    await expect(by(mentor, (who) => stage.answer.end(who, id, ' '))).rejects.toMatchObject({
      errors: [{ pointer: '/reason' }],
    });
    await by(mentor, (who) => stage.answer.end(who, id, '联络人调岗'));
    expect(await one(id)).toMatchObject({
      status: 'ended',
      endedHow: 'mentor',
      plan: [{ indicatorCode: 'A1.1', doneOn: '2026-11-20' }],
      log: [{ heldOn: '2026-11-19' }],
    });
    const late = by(mentee, (who) => stage.keep.addMeeting(who, id, { heldOn: '2026-11-20', notes: '补记' }));
    await expect(late).rejects.toMatchObject({ code: 'mentoring.not_running' });
  });

  it('is asked for only where it fits', async () => {
    const offered = await stage.starUnion();
    await expect(ask(mentee, 'mentee', offered)).rejects.toMatchObject({ code: 'mentoring.not_a_mentor' });
    await offer(offered);
    await ask(mentee, 'mentee', offered);
    await expect(ask(mentee, 'mentee', offered)).rejects.toMatchObject({ code: 'mentoring.asked_already' });
    await expect(ask(offered, 'mentor', mentor)).rejects.toMatchObject({ code: 'mentoring.has_star' });
    await expect(ask(mentee, 'mentee', mentee)).rejects.toMatchObject({
      errors: [{ pointer: '/otherUnionId' }],
    });
    await expect(offer(mentee)).rejects.toMatchObject({ code: 'mentoring.star_needed' });
    await expect(offer(offered, { agreed: false })).rejects.toMatchObject({
      errors: [{ pointer: '/agreed' }],
    });
  });

  it('has one mentor at a time, also when two are agreed to at once', async () => {
    const others = [await stage.starUnion(), await stage.starUnion()];
    const asked = await Promise.all(others.map((unionId) => ask(unionId, 'mentor', mentee)));
    const answers = await Promise.allSettled(asked.map((id) => agree(mentee, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'mentoring.has_mentor' },
    });
  });

  it('is nobody else’s', async () => {
    const id = await running();
    const stranger = await stage.starUnion();
    await expect(by(stranger, (who) => stage.answer.end(who, id, '无关'))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  describe('is suggested for an indicator (R74)', () => {
    const names = async () =>
      (await stage.system(() => stage.suggestions.of('A1.1', mentee))).mentors.map(({ unionId }) => unionId);

    it('by consenting unions above the median only, and by nobody when fewer than five were rated', async () => {
      const rated: string[] = [];
      for (const points of [60, 80, 100, 120]) rated.push(await stage.starUnion({ points }));
      for (const unionId of rated) await offer(unionId);
      expect(await stage.system(() => stage.suggestions.of('A1.1', mentee))).toEqual({
        mentors: [],
        suppressed: true,
      });
      const silent = await stage.starUnion({ points: 150 });
      expect(new Set(await names())).toEqual(new Set([rated[3]]));
      await offer(silent, { indicators: ['B1.1'] });
      expect(await names()).not.toContain(silent);
      await offer(silent, { indicators: ['A1.1'] });
      expect(new Set(await names())).toEqual(new Set([rated[3], silent]));
      await by(silent, (who) => stage.offer.withdraw(who));
      expect(await names()).toEqual([rated[3]]);
      const own = await stage.system(() => stage.suggestions.of('A1.1', rated[3]!));
      expect(own.mentors).toEqual([]);
    });

    it('without telling anybody’s points', async () => {
      const found = await stage.system(() => stage.suggestions.of('A1.1', mentee));
      expect(JSON.stringify(found)).not.toMatch(/points|score|1\.2/);
    });
  });
});
