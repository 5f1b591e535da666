import { newId } from '#kernel';
import { CouncilQueries } from '../queries/council.queries.js';
import { openAllianceStage, type AllianceStage } from '../testing/alliance-stage.js';

describe('the council', () => {
  let stage: AllianceStage;
  let members: string[];

  beforeAll(async () => {
    stage = await openAllianceStage();
    members = [];
    for (const day of ['2026-01-05', '2026-02-05', '2026-03-05']) {
      stage.clock.set(`${day}T02:00:00Z`);
      members.push(await stage.member(await stage.union(2)));
    }
  });
  afterAll(() => stage.database.close());

  const handOver = (index: number, day: string, note = '交接（演示）') => {
    stage.clock.set(`${day}T02:00:00Z`);
    const { admin } = stage;
    const command = { unionId: members[index] ?? '', chairName: '主席（演示）', note, principal: admin };
    return stage.as(admin, () => stage.council.handOver(command));
  };
  const queries = () => new CouncilQueries(stage.database.unitOfWork);
  const turn = async () => {
    const next = await stage.as(stage.admin, () => queries().next());
    return next.map(({ unionId }) => members.indexOf(unionId));
  };

  it('rotates every six months, in the order of joining, with a note from each to the next', async () => {
    expect(await turn()).toEqual([0, 1, 2]);
    await handOver(0, '2026-04-01', '');
    expect(await turn()).toEqual([1, 2, 0]);
    await expect(handOver(1, '2026-10-01', ' ')).rejects.toMatchObject({ errors: [{ pointer: '/note' }] });
    await handOver(1, '2026-10-01', '未了事项三件');
    const [running, past] = await stage.as(stage.admin, () => queries().terms());
    expect(running).toMatchObject({ unionId: members[1], startsOn: '2026-10-01', endsOn: '2027-03-31' });
    expect(past).toMatchObject({ unionId: members[0], handedOverOn: '2026-10-01', note: '未了事项三件' });
    await expect(handOver(2, '2026-10-01')).rejects.toMatchObject({ code: 'alliance.handed_over_today' });
    expect(await turn()).toEqual([2, 0, 1]);
  });

  it('is led by members only, and kept by the secretariat only', async () => {
    const stranger = await stage.union(2);
    const { admin } = stage;
    const as = (principal = admin, unionId = stranger) =>
      stage.as(principal, () =>
        stage.council.seat({ kind: 'vice_chair', unionId, personName: '某人', principal }),
      );
    await expect(as()).rejects.toMatchObject({ errors: [{ pointer: '/unionId' }] });
    const chair = stage.chair(members[0] ?? '');
    await expect(as(chair, members[0])).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('has groups that members join and leave as they like, and others cannot', async () => {
    const { admin } = stage;
    const [lead = '', other = ''] = members;
    const open = () =>
      stage.as(admin, () =>
        stage.groups.open({ name: '技能组', purpose: '师带徒', leadUnionId: lead, principal: admin }),
      );
    const groupId = await open();
    await expect(open()).rejects.toMatchObject({ errors: [{ code: 'alliance.group_name' }] });
    const step = (verb: 'join' | 'leave', unionId: string, id = groupId) => {
      const principal = stage.chair(unionId);
      return stage.as(principal, () => stage.groups[verb]({ groupId: id, unionId, principal }));
    };
    await step('join', other);
    await step('join', other);
    const [group] = await stage.as(admin, () => queries().groups());
    expect(group?.members.map(({ unionId }) => unionId).sort()).toEqual([lead, other].sort());
    await step('leave', other);
    await expect(step('leave', other)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(step('join', await stage.union(1))).rejects.toMatchObject({ code: 'alliance.no_member' });
    await expect(step('join', other, newId())).rejects.toMatchObject({ kind: 'not-found' });
    await stage.as(admin, () => stage.groups.close(admin, groupId));
    expect(await stage.as(admin, () => queries().groups())).toEqual([]);
  });
});
