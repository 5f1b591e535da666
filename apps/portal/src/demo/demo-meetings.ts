import { GiveAnswer } from '#activities';
import { MembershipQueries } from '#alliance';
import { Injectable } from '@nestjs/common';
import type { DemoStage } from './demo-stage.js';

/** What people said afterwards: how useful, how well organized, and words. */
const ANSWERS = [
  [5, 5, '调解室的登记表可以直接拿来用（演示）'],
  [5, 4, ''],
  [4, 4, '座谈时间短了些（演示）'],
  [5, 5, ''],
  [4, 5, ''],
  [3, 4, '希望多讲小微企业的做法（演示）'],
] as const;

const TOPICS = [
  '困难职工怎么找得准（演示）',
  '职工书屋怎么有人来（演示）',
  '女职工委员会怎么开展工作（演示）',
];

/** What the invented activities left behind: minutes and actions, answers, votes, the slip of a visit. */
@Injectable()
export class DemoMeetings {
  constructor(
    private readonly answers: GiveAnswer,
    private readonly memberships: MembershipQueries,
  ) {}

  /** @param ids of the activities by their keys */
  async play(stage: DemoStage, ids: ReadonlyMap<string, string>): Promise<void> {
    const id = (key: string): string => ids.get(key) ?? '';
    await this.writeMinutes(stage, id);
    await this.signSlip(stage, id('visit-1'));
    await this.offerHelp(stage, id('visit-2'));
    await this.voteOnTopics(stage);
    for (const [index, [useful, organized, text]] of ANSWERS.entries()) {
      const union = stage.hosts[index % stage.hosts.length];
      if (union)
        await this.answers.execute(stage.cast.chairOf(union), id('open-1'), { useful, organized, text });
    }
  }

  private async writeMinutes({ cast, on, day }: DemoStage, id: (key: string) => string): Promise<void> {
    const first = on(-119);
    await first.minutes.write(cast.admin, {
      activityId: id('salon-1'),
      version: 0,
      agenda: ['各家做法（演示）', '共用的要约书模板（演示）'],
      text: '七家工会参加。分歧在协商周期，暂按一年；数据来源统一到行业协会的公开数据。（演示）',
      decisions: ['统一使用区总工会的要约书模板（演示）'],
    });
    const template = { what: '把要约书模板发给各工会', who: '区总工会业务部门（演示）', until: day(-100) };
    const data = {
      what: '整理行业工资数据的公开来源（演示）',
      who: '第二家主讲工会（演示）',
      until: day(-20),
    };
    const sent = await first.minutes.agree(cast.admin, id('salon-1'), template);
    await first.minutes.agree(cast.admin, id('salon-1'), data);
    await on(-101).minutes.done(cast.admin, sent, '已发到全部成员（演示）');
    const second = on(-61);
    await second.minutes.write(cast.admin, {
      activityId: id('salon-2'),
      version: 0,
      agenda: ['提案箱放在哪里（演示）'],
      text: '五家工会参加。共同的难处是答复太慢。（演示）',
      decisions: ['提案三个工作日内先答复是否立案（演示）'],
    });
    const table = { what: '做一张提案答复时限表（演示）', who: '主讲工会（演示）', until: day(5) };
    await second.minutes.agree(cast.admin, id('salon-2'), table);
  }

  private async signSlip({ cast, hosts, on, day }: DemoStage, visit: string): Promise<void> {
    const [helper, asker] = [hosts[1], hosts[4 % hosts.length]];
    if (!helper || !asker || helper === asker) return;
    const { help } = on(-20);
    const offer = await help.offer(
      cast.chairOf(helper),
      visit,
      '周师傅，省级技术能手（演示）',
      '带模流分析的电脑来，先看浇口，再看保压曲线，约半天。（演示）',
    );
    await help.choose(cast.chairOf(asker), visit, offer);
    const { slip } = on(-14);
    await slip.deliver(cast.admin, {
      activityId: visit,
      liaison: '区总工会助企专员（演示）',
      deliveredOn: day(-16),
      solved: '新料收缩率大，浇口偏小。扩浇口 0.4 毫米并改两段保压，试模三百件无缩痕。（演示）',
    });
    await slip.confirm(cast.chairOf(helper), visit);
    await on(-13).slip.confirm(cast.chairOf(asker), visit);
  }

  private async offerHelp({ cast, hosts, on }: DemoStage, visit: string): Promise<void> {
    const [, helper] = hosts;
    if (!helper) return;
    await on(0).help.offer(
      cast.chairOf(helper),
      visit,
      '李师傅，焊接高级技师（演示）',
      '做过同类管道，带检测仪来看一天。（演示）',
    );
  }

  /** Members vote, once each; without members nobody does. */
  private async voteOnTopics({ cast, hosts, on, day }: DemoStage): Promise<void> {
    const members: (typeof hosts)[number][] = [];
    for (const union of hosts) if (await this.memberships.isMember(union.unionId)) members.push(union);
    for (const [title, opened, closes] of [
      ['第三期谈什么（演示）', -50, -30],
      ['明年第一期谈什么（演示）', -3, 12],
    ] as const) {
      const { vote } = on(opened);
      const round = await vote.open(cast.admin, title, new Date(`${day(closes)}T18:00:00+08:00`));
      const topics: string[] = [];
      for (const topic of TOPICS) topics.push(await vote.propose(cast.admin, round, topic, ''));
      for (const [index, union] of members.slice(0, 9).entries())
        await vote.vote(cast.chairOf(union), round, topics[index % 4 === 3 ? 1 : index % 3] ?? '');
    }
  }
}
