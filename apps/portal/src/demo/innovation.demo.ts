import { runAs } from '#database';
import { FactRecorder } from '#facts';
import { LocalFileStore } from '#files';
import type { Principal } from '#http';
import { innovationServices } from '#innovation';
import { addDays, type CalendarDate, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { demoCast, type DemoCast } from './demo-cast.js';
import { DemoClock } from './demo-clock.js';
import { DEMO_BENEFITS, DEMO_PROBLEMS, DEMO_PROJECTS, DEMO_TALENTS } from './demo-innovation.js';
import { DemoJudges } from './demo-judges.js';
import { DemoMembers } from './demo-members.js';
import { DemoPlatform } from './demo-platform.js';
import { demoProof } from './demo-proof.js';
import type { DemoDistrict, DemoUnion } from './organizations.demo.js';

const ACCEPT = { vote: 'accept', note: '', unconnected: true };
const LEAST_MEMBERS = 4;
type Benefit = (typeof DEMO_BENEFITS)[keyof typeof DEMO_BENEFITS];
type ProblemDraft = Pick<
  (typeof DEMO_PROBLEMS)[keyof typeof DEMO_PROBLEMS],
  'title' | 'theme' | 'openText' | 'confidentialText'
>;
type SolvedProblem = (typeof DEMO_PROBLEMS)['solved' | 'ours'];
type Project = (typeof DEMO_PROJECTS)[keyof typeof DEMO_PROJECTS];

/** Talents, problems and projects at every step, the demonstration chair's union in the middle of them. */
@Injectable()
export class InnovationDemo {
  private readonly clock: DemoClock;
  private readonly services: ReturnType<typeof innovationServices>;

  constructor(
    private readonly platform: DemoPlatform,
    private readonly members: DemoMembers,
    private readonly judges: DemoJudges,
    facts: FactRecorder,
  ) {
    const { unitOfWork, audit, config } = platform;
    this.clock = new DemoClock(platform.clock.now());
    const store = new LocalFileStore(config.files.dir, 'innovation');
    const { holders } = judges; // the accounts are of today
    this.services = innovationServices({
      unitOfWork,
      audit,
      config,
      store,
      facts,
      holders,
      clock: this.clock,
    });
  }

  async play(district: DemoDistrict, signal: AbortSignal): Promise<void> {
    const cast = demoCast(district.districtId);
    const members = await this.members.active(district);
    if (members.length < LEAST_MEMBERS) return;
    await this.talents(members, cast);
    await this.problems(members, cast);
    signal.throwIfAborted();
    await this.accepted(members, cast);
    await this.running(members, cast);
    this.clock.set(this.platform.clock.now());
  }

  private async talents(members: readonly DemoUnion[], cast: DemoCast): Promise<void> {
    for (const [index, [personName, trade, skills]] of DEMO_TALENTS.entries()) {
      const chair = this.chair(members, cast, index);
      const consentedOn = this.go(-200 + index);
      const talent = { personName, trade, skills, consentedOn, consented: true };
      await this.as(chair, () => this.services.listTalent.execute(chair, talent));
    }
  }

  /** The demonstration chair had one solved, its craftsmen solved one; another of its own waits for a choice. */
  private async problems(members: readonly DemoUnion[], cast: DemoCast): Promise<void> {
    const [own, asker, third] = [0, 1, 2].map((index) => this.chair(members, cast, index)) as [
      Principal,
      Principal,
      Principal,
    ];
    await this.solve(own, third, DEMO_PROBLEMS.ours, -140);
    await this.solve(asker, own, DEMO_PROBLEMS.solved, -95);
    const waiting = await this.post(own, DEMO_PROBLEMS.waiting, -12);
    await this.answer(
      asker,
      waiting,
      '我们用一块看板加固定时段插单，插单少了一半，可以把看板样式给你们。',
      -9,
    );
    await this.answer(third, waiting, '建议先把换线时间测出来，再定最小批量。', -6);
    await this.post(third, DEMO_PROBLEMS.open, -4);
  }

  /** Posted on a day, answered five days later, signed by both after a month. */
  private async solve(asker: Principal, solver: Principal, told: SolvedProblem, day: number): Promise<void> {
    const { answer, slip: text, ...draft } = told;
    const id = await this.post(asker, draft, day);
    const chosen = await this.answer(solver, id, answer, day + 5);
    await this.as(asker, () => this.services.choose.execute(asker, id, chosen));
    for (const [who, later] of [
      [solver, 33],
      [asker, 35],
    ] as const) {
      this.go(day + later);
      await this.as(who, () => this.services.sign.execute(who, id, { text }));
    }
  }

  private async accepted(members: readonly DemoUnion[], cast: DemoCast): Promise<void> {
    const partner = members[1];
    const judges = await this.judges.all(cast);
    if (!partner) return;
    const lead = this.chair(members, cast, 0);
    const id = await this.submitted(
      lead,
      DEMO_PROJECTS.accepted,
      DEMO_BENEFITS.money,
      [-150, -45],
      async (project) => {
        await this.as(lead, () => this.services.invite.execute(lead, project, partner.unionId));
        const other = cast.chairOf(partner);
        await this.as(other, () => this.services.answerInvitation.execute(other, project, true));
      },
    );
    this.go(-40);
    await this.name(id, judges, cast);
    for (const judge of judges.slice(0, 2))
      await this.as(judge, () => this.services.vote.execute(judge, id, ACCEPT));
  }

  /** One with an invitation for the demonstration chair, one before its panel, one no panel has seen, one idea. */
  private async running(members: readonly DemoUnion[], cast: DemoCast): Promise<void> {
    const [own] = members;
    const [second, third, fourth] = [1, 2, 3].map((index) => this.chair(members, cast, index)) as [
      Principal,
      Principal,
      Principal,
    ];
    const judged = await this.submitted(third, DEMO_PROJECTS.judged, DEMO_BENEFITS.energy, [-120, -8]);
    await this.name(judged, await this.judges.all(cast), cast);
    this.go(-20);
    const invited = await this.as(second, () => this.services.propose.execute(second, DEMO_PROJECTS.invited));
    await this.as(second, () => this.services.move.start(second, invited));
    for (const [title, days] of [
      ['比对三家抽样方案', -5],
      ['确定统一方案并试行', 25],
    ] as const) {
      const milestone = { title, dueOn: this.day(days) };
      await this.as(second, () => this.services.milestones.add(second, invited, milestone));
    }
    if (own) await this.as(second, () => this.services.invite.execute(second, invited, own.unionId));
    this.go(-3);
    await this.as(fourth, () => this.services.propose.execute(fourth, DEMO_PROJECTS.idea));
  }

  private async submitted(
    lead: Principal,
    project: Project,
    benefit: Benefit,
    [begun, handedIn]: readonly [number, number],
    meanwhile?: (id: string) => Promise<void>,
  ): Promise<string> {
    this.go(begun);
    const { services } = this;
    const id = await this.as(lead, () => services.propose.execute(lead, project));
    await meanwhile?.(id);
    await this.as(lead, () => services.move.start(lead, id));
    for (const [title, days] of [
      ['测出现状', begun + 20],
      ['完成改进并试运行', handedIn - 20],
    ] as const)
      await this.as(lead, () => services.milestones.add(lead, id, { title, dueOn: this.day(days) }));
    this.go(handedIn);
    const { plan = [] } =
      (await this.as(lead, () => services.projectQueries.one(id, { unionId: null }))) ?? {};
    for (const milestone of plan)
      await this.as(lead, () => services.milestones.mark(lead, id, milestone.id, true));
    const proof = await demoProof([46, 45, 47, 46, 24, 20, 19, 18]);
    await this.as(lead, () => services.proofs.add(lead, id, proof));
    const signedOn = this.day(handedIn - 2);
    await this.as(lead, () => services.submit.execute(lead, id, { ...benefit, signedOn }));
    return id;
  }

  private async name(id: string, judges: readonly Principal[], { admin }: DemoCast): Promise<void> {
    const members = judges.flatMap(({ userId }) => userId);
    await this.as(admin, () => this.services.appoint.execute(admin, id, members));
  }

  private post(asker: Principal, draft: ProblemDraft, day: number) {
    this.go(day);
    return this.as(asker, () => this.services.post.execute(asker, draft));
  }

  private answer(solver: Principal, problem: string, text: string, day: number): Promise<string> {
    this.go(day);
    return this.as(solver, () => this.services.answer.execute(solver, problem, { text, talentId: '' }));
  }

  private chair(members: readonly DemoUnion[], cast: DemoCast, index: number): Principal {
    const union = members[index];
    if (!union) throw new Error(`the demonstration has no member ${index}`);
    return cast.chairOf(union);
  }

  /** Moves the clock. @returns the day */
  private go(days: number): CalendarDate {
    const day = this.day(days);
    this.clock.set(new Date(`${day}T02:00:00Z`));
    return day;
  }

  private day(days: number): CalendarDate {
    return addDays(today(this.platform.clock), days);
  }

  private as<T>({ userId, name, districtId }: Principal, work: () => Promise<T>): Promise<T> {
    return runAs({ userId, name, districtId, requestId: null }, work);
  }
}
