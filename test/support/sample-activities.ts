import {
  BeginSeries,
  FinishActivity,
  GiveAnswer,
  KeepAlbum,
  KeepMinutes,
  MoveActivity,
  OfferHelp,
  PlanActivity,
  publishedActivity,
  samplePlan,
  SignSlip,
  VoteOnTopics,
} from '#activities';
import { seedMember } from '#alliance';
import { principalOf } from '#identity';
import { seedUnion } from '#organizations';
import type { FakeClock } from '#testing';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { TestPortal } from './test-portal.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface SampleActivities {
  /** a meeting of a series that took place, with minutes, an open action, answers and a photo */
  readonly past: string;
  /** the next meeting of the series */
  readonly coming: string;
  readonly openDay: string;
  readonly proposal: string;
  readonly visit: string;
}

/** Activities in every state, made by the use cases of the portal; its clock ends where it began. */
export async function sampleActivities(portal: TestPortal, clock: FakeClock): Promise<SampleActivities> {
  const { districtId, unionId } = portal;
  const { unitOfWork } = portal.database;
  const secretariat = principalOf('district_admin', districtId);
  const chair = principalOf('union_chair', districtId, unionId);
  const helper = await seedUnion(unitOfWork, districtId, { name: '精工阀门有限公司工会（演示）' });
  for (const member of [unionId, helper.unionId])
    await seedMember(unitOfWork, { districtId, unionId: member, clock });
  const helping = principalOf('union_chair', districtId, helper.unionId);
  const [plan, move, minutes] = [portal.get(PlanActivity), portal.get(MoveActivity), portal.get(KeepMinutes)];
  const publish = (part: Parameters<typeof samplePlan>[1]) =>
    publishedActivity({ plan, move }, secretariat, clock, part);
  const now = clock.now().getTime();
  const at = (days: number) => new Date(now + days * DAY + 4 * HOUR);
  const votes = portal.get(VoteOnTopics);
  const voteOn = async (title: string, closesAt: Date, own: boolean): Promise<void> => {
    const round = await votes.open(secretariat, title, closesAt);
    const topic = await votes.propose(chair, round, '困难职工帮扶怎么找准人（演示）', '去年漏了两户（演示）');
    await votes.propose(helping, round, '职工书屋怎么有人来（演示）', '');
    await votes.vote(helping, round, topic);
    if (own) await votes.vote(chair, round, topic);
  };
  return portal.asSystem(async () => {
    const seriesId = await portal.get(BeginSeries).execute(secretariat, null, '主席沙龙（演示）');
    clock.advance(-10 * DAY);
    const past = await publish({
      seriesId,
      startsAt: at(-7),
      title: '主席沙龙第一期：集体协商（演示）',
      sessions: [
        {
          id: '01a1f9ad-47eb-71ed-a30a-216c56bc9af3',
          title: '工资集体协商的三次失败和一次成功（演示）',
          startsAt: at(-7),
          endsAt: new Date(at(-7).getTime() + HOUR),
          place: null,
          speakers: [{ unionId, name: '陈晓岚（测试企业工会）（演示）' }],
        },
      ],
    });
    await voteOn('2026 年第三期谈什么（演示）', at(-1), true);
    clock.advance(10 * DAY);
    await minutes.agree(secretariat, past, {
      what: '把协商要约书模板发给各工会（演示）',
      who: '叶知秋（演示）',
      until: '2026-11-18',
    });
    await minutes.write(secretariat, {
      activityId: past,
      version: 0,
      agenda: ['各家做法（演示）', '商量模板（演示）'],
      text: '七家工会参加。分歧在于协商周期，暂按一年。（演示）',
      decisions: ['统一使用区总工会的要约书模板（演示）'],
    });
    await portal.get(FinishActivity).finish(secretariat, past);
    for (let person = 0; person < 5; person += 1)
      await portal.get(GiveAnswer).execute(principalOf('union_officer', districtId, unionId), past, {
        useful: 5 - (person % 2),
        organized: 4,
        text: person === 0 ? '案例很具体，希望提前发材料（演示）' : '',
      });
    await portal.get(KeepAlbum).add(secretariat, {
      activityId: past,
      caption: '分组讨论（演示）',
      consentedBy: '全体在场人员，由叶知秋当场征得（演示）',
      consent: '照片中能认出的人都知道并且同意。',
      content: Readable.from(await samplePhoto()),
    });
    const coming = await publish({
      seriesId,
      startsAt: at(7),
      title: '主席沙龙第二期：女职工权益（演示）',
    });
    const openDay = await publish({
      kind: 'union_open_day',
      title: '走进职工之家：工会开放日（演示）',
      hostUnionId: unionId,
      coHostIds: [helper.unionId],
      startsAt: at(5),
      audience: { who: 'public', minStar: 0, invited: [] },
    });
    await portal.get(KeepAlbum).announceWith(secretariat, openDay, Readable.from(await samplePhoto()));
    const proposal = await plan.begin(
      chair,
      samplePlan(clock.now(), { kind: 'enterprise_open_day', hostUnionId: unionId, title: '看产线（演示）' }),
    );
    await move.propose(chair, proposal);
    const visit = await publish({
      kind: 'expert_visit',
      hostUnionId: unionId,
      startsAt: at(2),
      title: '焊缝气孔怎么治（演示）',
      order: '不锈钢管焊缝反复出现气孔，换过两批焊丝，没有改善。希望把返修率降到百分之二以下。（演示）',
    });
    const offer = await portal
      .get(OfferHelp)
      .offer(helping, visit, '李师傅（演示）', '做过同类管道，带检测仪来看一天。（演示）');
    await portal.get(OfferHelp).choose(chair, visit, offer);
    await portal.get(SignSlip).deliver(secretariat, {
      activityId: visit,
      liaison: '何联络（演示）',
      deliveredOn: '2026-11-20',
      solved: '保护气流量和坡口清理不到位；调整后试焊二十件，无气孔。（演示）',
    });
    await portal.get(SignSlip).confirm(helping, visit);
    await voteOn('2027 年第一期谈什么（演示）', at(20), false);
    return { past, coming, openDay, proposal, visit };
  });
}

function samplePhoto(): Promise<Buffer> {
  const text =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#dce6f2"/><circle cx="500" cy="520" r="190" fill="#8aa6c8"/><circle cx="860" cy="500" r="220" fill="#c98f8f"/><circle cx="1220" cy="540" r="180" fill="#a9bf95"/></svg>';
  return sharp(Buffer.from(text)).jpeg().toBuffer();
}
