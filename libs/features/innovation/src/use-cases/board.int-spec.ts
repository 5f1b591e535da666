import { newId } from '#kernel';
import { openInnovationStage, type InnovationStage } from '../testing/innovation-stage.js';
import { SAMPLE_PROBLEM, SAMPLE_PROJECT, SAMPLE_TALENT } from '../testing/sample-drafts.js';

const SLIP = { text: '改用端面铣加干冰去毛刺，三批合格率 97.4%。' };

describe('problems and talents', () => {
  let stage: InnovationStage;
  let asker: string;
  let solver: string;
  let other: string;

  beforeAll(async () => {
    stage = await openInnovationStage();
    [asker, solver, other] = [await stage.member(), await stage.member(), await stage.member()];
  });
  afterAll(() => stage.close());

  const chair = (unionId: string) => stage.chairOf(unionId);
  const by = <T>(unionId: string, work: (principal: ReturnType<typeof chair>) => T): T => {
    const principal = chair(unionId);
    return stage.as(principal, () => work(principal));
  };
  const posted = () => by(asker, (who) => stage.post.execute(who, SAMPLE_PROBLEM));
  const answered = (id: string, unionId = solver, talentId = '') =>
    by(unionId, (who) => stage.answer.execute(who, id, { text: '先看夹紧力，再换干冰去毛刺。', talentId }));
  const chosen = async () => {
    const id = await posted();
    const answer = await answered(id);
    await by(asker, (who) => stage.choose.execute(who, id, answer));
    return id;
  };
  const sign = (unionId: string, id: string, slip = SLIP) =>
    by(unionId, (who) => stage.sign.execute(who, id, slip));
  const seen = (id: string, unionId: string | null) =>
    stage.system(() => stage.problemQueries.one(id, { unionId }));

  it('keep what is confidential between the two sides', async () => {
    const id = await posted();
    const answer = await answered(id);
    await answered(id, other);
    expect(await seen(id, solver)).toMatchObject({ confidentialText: null, offered: [{ id: answer }] });
    await by(asker, (who) => stage.choose.execute(who, id, answer));
    expect(await seen(id, asker)).toMatchObject({
      side: 'asker',
      confidentialText: SAMPLE_PROBLEM.confidentialText,
    });
    expect(await seen(id, solver)).toMatchObject({
      side: 'solver',
      confidentialText: SAMPLE_PROBLEM.confidentialText,
    });
    for (const reader of [other, null]) {
      const view = await seen(id, reader);
      expect(view?.confidentialText).toBeNull();
      expect(JSON.stringify(view)).not.toContain('图号');
    }
    expect((await seen(id, other))?.offered).toHaveLength(1);
  });

  it('are solved when both have signed the same words, and only then a fact', async () => {
    const id = await chosen();
    expect(await sign(solver, id)).toBe(false);
    expect(await stage.factsOf(solver)).toEqual([]);
    expect(await sign(asker, id, { text: '合格率 96%，另有两批待观察。' })).toBe(false);
    expect(await seen(id, asker)).toMatchObject({ status: 'chosen', slip: { solverSignedAt: null } });
    expect(await sign(solver, id, { text: '合格率 96%，另有两批待观察。' })).toBe(true);
    expect(await seen(id, null)).toMatchObject({ status: 'solved', solvedOn: '2026-11-20' });
    const source = { type: 'problem', id, path: `/innovation/problems/${id}` };
    expect(await stage.factsOf(solver)).toMatchObject([{ kind: 'problem_answered', source }]);
    expect(await stage.factsOf(asker)).toMatchObject([{ kind: 'problem_solved', source }]);
  });

  it('are signed once by each side, by its chair', async () => {
    const id = await chosen();
    await sign(asker, id);
    await expect(sign(asker, id)).rejects.toMatchObject({ code: 'innovation.signed_already' });
    await expect(sign(other, id)).rejects.toMatchObject({ kind: 'not-found' });
    const officer = {
      ...chair(solver),
      grants: [{ role: 'union_officer', scopeType: 'union' as const, scopeId: solver }],
    };
    await expect(stage.as(officer, () => stage.sign.execute(officer, id, SLIP))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('make one fact when both sign at the same moment', async () => {
    const id = await chosen();
    const before = (await stage.factsOf(solver)).length;
    await Promise.all([sign(asker, id), sign(solver, id)]);
    expect(await seen(id, asker)).toMatchObject({ status: 'solved' });
    expect(await stage.factsOf(solver)).toHaveLength(before + 1);
  });

  it('lose their fact when the secretariat annuls the slip, with the reason', async () => {
    const id = await chosen();
    await sign(asker, id);
    await sign(solver, id);
    const { admin } = stage;
    expect(await stage.factsOf(solver)).toContainEqual(expect.objectContaining({ withdrawn: null }));
    await stage.as(admin, () => stage.annul.execute(admin, id, '复查发现并未投入使用'));
    const fact = (await stage.factsOf(solver)).find(({ source }) => source.id === id);
    expect(fact).toMatchObject({ withdrawn: { reason: '复查发现并未投入使用' } });
  });

  it('go back to the board with nothing signed when the chosen did not get there', async () => {
    const id = await chosen();
    await sign(asker, id);
    await by(asker, (who) => stage.closeProblem.execute(who, id, 'reopen', '设备到不了位'));
    expect(await seen(id, asker)).toMatchObject({ status: 'open', chosenAnswerId: null, slip: null });
    expect((await seen(id, solver))?.confidentialText).toBeNull();
  });

  it('are answered by others, once each', async () => {
    const id = await posted();
    await expect(answered(id, asker)).rejects.toMatchObject({ code: 'innovation.own_problem' });
    await answered(id);
    await expect(answered(id)).rejects.toMatchObject({ code: 'innovation.answered_already' });
    await expect(answered(newId(), other)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('know a person only with consent, and nowhere once it is withdrawn', async () => {
    const list = (part: object) =>
      by(solver, (who) => stage.listTalent.execute(who, { ...SAMPLE_TALENT, ...part }));
    await expect(list({ consented: false })).rejects.toMatchObject({ errors: [{ pointer: '/consented' }] });
    await expect(list({ skills: '身份证 440301199001011234' })).rejects.toMatchObject({
      errors: [{ pointer: '/skills', code: 'innovation.identity_number' }],
    });
    await expect(list({ consentedOn: '2026-12-01' })).rejects.toMatchObject({
      errors: [{ pointer: '/consentedOn' }],
    });
    const talentId = await list({});
    const id = await posted();
    await answered(id, solver, talentId);
    const project = await by(asker, async (who) => {
      const made = await stage.propose.execute(who, SAMPLE_PROJECT);
      await stage.edit.chooseMentor(who, made, talentId);
      return made;
    });
    const everywhere = async () =>
      JSON.stringify([
        await seen(id, asker),
        await stage.system(() => stage.projectQueries.one(project, { unionId: null })),
        await stage.system(() => stage.talentQueries.list({})),
        await stage.database.asOwner('SELECT * FROM innovation.talents'),
        await stage.database.asOwner('SELECT * FROM audit.entries'),
      ]);
    expect((await everywhere()).split(SAMPLE_TALENT.personName)).toHaveLength(5);
    await expect(by(asker, (who) => stage.withdrawTalent.execute(who, talentId))).rejects.toMatchObject({
      kind: 'not-found',
    });
    await by(solver, (who) => stage.withdrawTalent.execute(who, talentId));
    expect(await everywhere()).not.toContain(SAMPLE_TALENT.personName);
    expect(await seen(id, asker)).toMatchObject({ offered: [{ talent: null }] });
  });

  it('wait for whoever is next', async () => {
    const waiting = async (unionId: string, id: string) =>
      (await by(unionId, (who) => stage.waiting.of(who, unionId, '2026-11-20')))
        .filter((item) => item.id === id)
        .map(({ kind }) => kind);
    const id = await posted();
    const answer = await answered(id);
    expect(await waiting(asker, id)).toEqual(['choose_answer']);
    await by(asker, (who) => stage.choose.execute(who, id, answer));
    expect(await waiting(asker, id)).toEqual(['sign_slip']);
    await sign(asker, id);
    expect([await waiting(asker, id), await waiting(solver, id)]).toEqual([[], ['sign_slip']]);
  });
});
