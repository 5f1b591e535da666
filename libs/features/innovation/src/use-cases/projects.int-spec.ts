import type { Principal } from '#identity';
import { newId } from '#kernel';
import { openInnovationStage, type InnovationStage } from '../testing/innovation-stage.js';
import { SAMPLE_BENEFIT, SAMPLE_PROJECT } from '../testing/sample-drafts.js';

const ACCEPT = { vote: 'accept', note: '', unconnected: true };
const RETURN = { vote: 'return', note: '基线只量了一天，请补四周', unconnected: true };

describe('an improvement project', () => {
  let stage: InnovationStage;
  let lead: string;
  let partner: string;
  let judges: Principal[];

  beforeAll(async () => {
    stage = await openInnovationStage();
    [lead, partner] = [await stage.member(), await stage.member()];
    judges = [
      await stage.person('district_admin'),
      await stage.person('district_leader'),
      await stage.person('district_reviewer'),
    ];
  });
  afterAll(() => stage.close());

  const name = (id: string, people = judges) => {
    const { admin } = stage;
    return stage.as(admin, () =>
      stage.appoint.execute(
        admin,
        id,
        people.map(({ userId }) => userId),
      ),
    );
  };
  const vote = (judge: Principal, id: string, draft: object) =>
    stage.as(judge, () => stage.vote.execute(judge, id, { ...ACCEPT, ...draft }));
  const view = (id: string) => stage.system(() => stage.projectQueries.one(id, { unionId: null }));
  const accepted = async (others: readonly string[] = [partner]): Promise<string> => {
    const id = await stage.submitted(lead, others);
    await name(id);
    await vote(judges[0]!, id, ACCEPT);
    await vote(judges[1]!, id, ACCEPT);
    return id;
  };

  it('makes facts of every union that took part, and of no other (R58)', async () => {
    const declined = await stage.member();
    const third = await stage.member();
    const chair = stage.chairOf(lead);
    const id = await stage.as(chair, () => stage.propose.execute(chair, SAMPLE_PROJECT));
    for (const [unionId, agree] of [
      [partner, true],
      [third, true],
      [declined, false],
    ] as const) {
      await stage.as(chair, () => stage.invite.execute(chair, id, unionId));
      const asked = stage.chairOf(unionId);
      await stage.as(asked, () => stage.answerInvitation.execute(asked, id, agree));
    }
    await stage.as(chair, () => stage.move.start(chair, id));
    await stage.as(chair, () => stage.proofs.add(chair, id, stage.file()));
    await stage.as(chair, () => stage.submit.execute(chair, id, SAMPLE_BENEFIT));
    await name(id);
    await vote(judges[0]!, id, ACCEPT);
    expect(await stage.factsOf(third)).toEqual([]);
    await vote(judges[1]!, id, ACCEPT);
    const found = await view(id);
    expect(found).toMatchObject({ status: 'accepted' });
    for (const unionId of [lead, partner, third])
      expect(await stage.factsOf(unionId)).toMatchObject([
        {
          kind: 'project_accepted',
          to: '2026-11-20',
          quantity: 1,
          unit: 'items',
          source: { type: 'project', id, path: `/innovation/results/${found!.resultId}` },
          withdrawn: null,
        },
      ]);
    expect(await stage.factsOf(declined)).toEqual([]);
  });

  it('withdrawn as a result, takes the facts of all its unions with it and stays readable', async () => {
    const other = await stage.member();
    const id = await accepted([other]);
    const { resultId } = (await view(id))!;
    const { admin } = stage;
    const withdraw = () =>
      stage.as(admin, () => stage.withdrawResult.execute(admin, resultId!, '财务复核后效果不成立'));
    expect(await stage.factsOf(other)).toMatchObject([{ withdrawn: null }]);
    await withdraw();
    const [fact] = await stage.factsOf(other);
    expect(fact).toMatchObject({ withdrawn: { reason: '财务复核后效果不成立' } });
    expect(await view(id)).toMatchObject({ status: 'closed' });
    expect(await stage.system(() => stage.resultQueries.one(resultId!))).toMatchObject({
      withdrawn: true,
      withdrawal: { reason: '财务复核后效果不成立' },
    });
    const { rows } = await stage.system(() => stage.resultQueries.list({ unionId: other }));
    expect(rows).toEqual([]);
    await expect(withdraw()).rejects.toMatchObject({ code: 'innovation.withdrawn_already' });
  });

  it('is returned by the majority, mended and judged by another panel', async () => {
    const id = await stage.submitted(lead);
    await name(id);
    await vote(judges[0]!, id, RETURN);
    await vote(judges[1]!, id, RETURN);
    expect(await view(id)).toMatchObject({ status: 'returned', resultId: null });
    const chair = stage.chairOf(lead);
    await stage.as(chair, () => stage.submit.execute(chair, id, SAMPLE_BENEFIT));
    expect(await view(id)).toMatchObject({ status: 'submitted', round: 2, panel: [] });
  });

  it('is decided once, however many vote at the same time', async () => {
    const four = [...judges, await stage.person('district_leader')];
    const id = await stage.submitted(lead);
    await name(id, four);
    const answers = await Promise.allSettled(four.map((judge) => vote(judge, id, ACCEPT)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const results = await stage.database.asOwner(`SELECT FROM innovation.results WHERE project_id = '${id}'`);
    expect(results).toHaveLength(1);
  });

  it('is judged by three at least, none connected to a union of it', async () => {
    const id = await stage.submitted(lead, [partner]);
    const once = await stage.person('district_reviewer', partner);
    const chair = stage.chairOf(lead);
    for (const [people, code] of [
      [judges.slice(0, 2), 'innovation.panel_too_small'],
      [[judges[0]!, judges[1]!, once], 'innovation.judge_connected'],
      [[judges[0]!, judges[1]!, chair], 'innovation.not_a_judge'],
    ] as const)
      await expect(name(id, [...people])).rejects.toMatchObject({ errors: [{ pointer: '/members', code }] });
    const all = await stage.system(() => stage.candidates.of(id));
    expect(all.filter(({ connected }) => connected).map(({ userId }) => userId)).toEqual([once.userId]);
  });

  it('needs another member of the panel when one is recused', async () => {
    const id = await stage.submitted(lead);
    await name(id);
    await vote(judges[2]!, id, { vote: 'recused', note: '配偶在该企业任职', unconnected: false });
    await vote(judges[0]!, id, ACCEPT);
    await vote(judges[1]!, id, ACCEPT);
    expect(await view(id)).toMatchObject({ status: 'submitted' });
    const fourth = await stage.person('district_reviewer');
    await name(id, [fourth]);
    await vote(fourth, id, RETURN);
    expect(await view(id)).toMatchObject({ status: 'accepted' });
  });

  it.each([
    [{ vote: 'maybe', note: '看不准' }, '/vote'],
    [{ vote: 'return', note: ' ' }, '/note'],
    [{ unconnected: false }, '/unconnected'],
  ])('takes no vote like %j', async (draft, pointer) => {
    await expect(vote(judges[0]!, newId(), draft)).rejects.toMatchObject({ errors: [{ pointer }] });
  });

  it('takes one vote from each, and none from outside the panel', async () => {
    const id = await stage.submitted(lead);
    await name(id);
    await vote(judges[0]!, id, ACCEPT);
    await expect(vote(judges[0]!, id, RETURN)).rejects.toMatchObject({ code: 'innovation.voted_already' });
    const stranger = await stage.person('district_leader');
    await expect(vote(stranger, id, ACCEPT)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('needs a proof, and is not changed while it is judged', async () => {
    const chair = stage.chairOf(lead);
    const bare = await stage.as(chair, () => stage.propose.execute(chair, SAMPLE_PROJECT));
    const submit = (id: string) => stage.as(chair, () => stage.submit.execute(chair, id, SAMPLE_BENEFIT));
    await expect(submit(bare)).rejects.toMatchObject({ code: 'innovation.project_state' });
    await stage.as(chair, () => stage.move.start(chair, bare));
    await expect(submit(bare)).rejects.toMatchObject({ errors: [{ pointer: '/file' }] });
    const id = await stage.submitted(lead);
    for (const change of [
      () => stage.edit.describe(chair, id, SAMPLE_PROJECT),
      () => stage.milestones.add(chair, id, { title: '试运行', dueOn: '2026-12-01' }),
      () => stage.proofs.add(chair, id, stage.file()),
      () => stage.invite.execute(chair, id, partner),
    ])
      await expect(stage.as(chair, change)).rejects.toMatchObject({ code: 'innovation.project_settled' });
  });

  it('shows proofs and the panel to its unions and the district only', async () => {
    const id = await accepted();
    const stranger = await stage.member();
    const seen = (unionId: string) => stage.system(() => stage.projectQueries.one(id, { unionId }));
    expect(await seen(stranger)).toMatchObject({ proofs: null, panel: null, benefit: null });
    expect(await seen(partner)).toMatchObject({ part: 'team', proofs: [{ name: '测时记录.pdf' }] });
    const { proofs } = (await view(id))!;
    const open = (unionId: string) => {
      const chair = stage.chairOf(unionId);
      return stage.as(chair, () => stage.openProof.execute(chair, id, proofs![0]!.id));
    };
    (await open(partner)).content.destroy();
    await expect(open(stranger)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is not another union’s, and outsiders cannot begin one', async () => {
    const id = await stage.submitted(lead);
    const stranger = stage.chairOf(await stage.member());
    for (const act of [
      () => stage.move.close(stranger, id, '无关'),
      () => stage.answerInvitation.execute(stranger, id, true),
      () => stage.proofs.add(stranger, id, stage.file()),
      () => stage.withdrawResult.execute(stranger, newId(), '无关'),
    ])
      await expect(stage.as(stranger, act)).rejects.toMatchObject({ kind: 'not-found' });
    const outside = stage.chairOf(await stage.union());
    await expect(
      stage.as(outside, () => stage.propose.execute(outside, SAMPLE_PROJECT)),
    ).rejects.toMatchObject({
      code: 'innovation.members_only',
    });
  });
});
