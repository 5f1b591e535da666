import { allianceServices, type AllianceServices } from '#alliance';
import { StarQueries } from '#assessment';
import { AuditLog } from '#audit';
import { runAs, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { addDays, Clock, fixedClock, today, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { demoCast, type DemoCast } from './demo-cast.js';
import { DemoLibrary } from './demo-library.js';
import { DemoStars } from './demo-stars.js';
import type { DemoDistrict, DemoUnion } from './organizations.demo.js';

/** Every so-many-th union with a star waits to be asked. */
const STILL_INVITED = 4;
const FIRST_TERM_DAYS_AGO = 240;
const SECOND_TERM_DAYS_AGO = 58;
const RAN_OUT_JOINED_DAYS_AGO = 700;

/** The alliance of the invented district: members in every state, benefits, policies, council and groups. */
@Injectable()
export class AllianceDemo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly stars: StarQueries,
    private readonly library: DemoLibrary,
    private readonly changes: DemoStars,
    private readonly clock: Clock,
  ) {}

  async play(district: DemoDistrict, signal: AbortSignal): Promise<void> {
    const cast = demoCast(district.districtId);
    const now = this.on(0);
    await now.recompute.all('star.awarded');
    const members = await this.joinAll(district, cast);
    signal.throwIfAborted();
    await this.lead(members, cast);
    const [, , , , rests, goesDown, leaves, waits] = members;
    if (leaves) await this.leave(leaves, cast);
    await now.recompute.all('time');
    await this.library.fill(cast);
    signal.throwIfAborted();
    if (rests) await this.changes.suspend(cast, rests.unionId);
    if (goesDown) await this.downgrade(goesDown, cast);
    if (waits) await this.changes.proposeSuspension(cast, waits.unionId);
  }

  /** The use cases as of a day of the past. */
  private on(daysAgo: number): AllianceServices {
    const { unitOfWork, audit } = this;
    const day = addDays(today(this.clock), -daysAgo);
    const clock = daysAgo === 0 ? this.clock : fixedClock(`${day}T02:00:00Z`);
    return allianceServices({ unitOfWork, audit, clock });
  }

  /** @returns those with a star that joined, the demonstration chair's union first */
  private async joinAll({ unions }: DemoDistrict, cast: DemoCast): Promise<DemoUnion[]> {
    const day = today(this.clock);
    const histories = await this.stars.histories(unions.map(({ unionId }) => unionId));
    const members: DemoUnion[] = [];
    for (const [index, union] of unions.entries()) {
      const award = histories.get(union.unionId)?.awards.at(-1);
      if (!award || index % STILL_INVITED === STILL_INVITED - 1) continue;
      const over = award.validUntil < day;
      const daysAgo = over ? RAN_OUT_JOINED_DAYS_AGO : joinedDaysAgo(award.awardedOn, day, index);
      await this.join(this.on(daysAgo), union, cast.chairOf(union));
      if (!over) members.push(union);
    }
    return members;
  }

  private async join({ join }: AllianceServices, union: DemoUnion, principal: Principal): Promise<void> {
    const { unionId, stem } = union;
    const liaison = { name: `${stem}工会联络人（演示）`, phone: '0755-28880000', shown: true };
    await this.as(principal, () => join.execute({ unionId, agreed: true, liaison, principal }));
  }

  private async leave(union: DemoUnion, cast: DemoCast): Promise<void> {
    const principal = cast.chairOf(union);
    const note = '今年生产任务紧，明年再参加（演示）';
    await this.as(principal, () => this.on(10).leave.execute({ unionId: union.unionId, note, principal }));
  }

  private async downgrade(union: DemoUnion, cast: DemoCast): Promise<void> {
    const { star } = await this.stars.current(union.unionId);
    if (star > 1) await this.changes.downgrade(cast, union.unionId, star === 3 ? 2 : 1);
  }

  /** A term handed over, a term that runs, deputies, a secretariat and two groups. */
  private async lead(members: readonly DemoUnion[], cast: DemoCast): Promise<void> {
    const [own, first, second, third] = members;
    if (!own || !first || !second || !third) return;
    const principal = cast.admin;
    const chair = (union: DemoUnion) => `${union.stem}工会主席（演示）`;
    const [begin, handOver] = [this.on(FIRST_TERM_DAYS_AGO).council, this.on(SECOND_TERM_DAYS_AGO).council];
    await begin.handOver({ unionId: first.unionId, chairName: chair(first), note: '', principal });
    const note = '任内办了两次主席沙龙、一次企业开放日；技能培训师资共享还没有谈完，请接着办（演示）。';
    await handOver.handOver({ unionId: second.unionId, chairName: chair(second), note, principal });
    const seat = (kind: string, unionId: string | null, personName: string) =>
      handOver.seat({ kind, unionId, personName, principal });
    await seat('vice_chair', first.unionId, chair(first));
    await seat('vice_chair', third.unionId, chair(third));
    await seat('secretary_general', null, '陈秘书长（演示）');
    await seat('secretary', null, '林干事（演示）');
    const { groups } = this.on(SECOND_TERM_DAYS_AGO);
    const skills = await groups.open({
      name: '技能提升组（演示）',
      purpose: '共享培训师资，联合开展技能比武和师带徒。',
      leadUnionId: second.unionId,
      principal,
    });
    for (const union of [own, third]) {
      const by = cast.chairOf(union);
      await this.as(by, () => groups.join({ groupId: skills, unionId: union.unionId, principal: by }));
    }
    await groups.open({
      name: '集体协商互助组（演示）',
      purpose: '交换协商议题和合同文本，互派观察员。',
      leadUnionId: third.unionId,
      principal,
    });
  }

  private as<T>({ userId, name, districtId }: Principal, work: () => Promise<T>): Promise<T> {
    return runAs({ userId, name, districtId, requestId: null }, work);
  }
}

/** Some weeks after the star, spread over the months since; never before it. */
function joinedDaysAgo(awardedOn: CalendarDate, day: CalendarDate, index: number): number {
  const since = Math.round((Date.parse(day) - Date.parse(awardedOn)) / 86_400_000);
  return Math.max(0, since - 14 - ((index * 3) % 60));
}
