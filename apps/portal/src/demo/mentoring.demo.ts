import { StarQueries } from '#assessment';
import { runAs } from '#database';
import { OpenEvidence } from '#evidence';
import { FactRecorder } from '#facts';
import { LocalFileStore } from '#files';
import type { Principal } from '#http';
import { addDays, type CalendarDate, today } from '#kernel';
import { mentoringServices } from '#mentoring';
import { Injectable } from '@nestjs/common';
import { demoCast, type DemoCast } from './demo-cast.js';
import { DemoClock } from './demo-clock.js';
import { DemoMembers } from './demo-members.js';
import { DEMO_EXAMPLES, DEMO_GOALS, DEMO_MEETINGS } from './demo-mentoring.js';
import { DemoPlatform } from './demo-platform.js';
import type { DemoDistrict, DemoUnion } from './organizations.demo.js';

const OFFERING = 8;
const BEGUN = -70;
const LONG_AGO = -160;

/** Mentorings at every step and the first examples of the library; the demonstration chair mentors. */
@Injectable()
export class MentoringDemo {
  private readonly clock: DemoClock;
  private readonly services: ReturnType<typeof mentoringServices>;

  constructor(
    private readonly platform: DemoPlatform,
    private readonly members: DemoMembers,
    private readonly stars: StarQueries,
    facts: FactRecorder,
    openEvidence: OpenEvidence,
  ) {
    const { unitOfWork, audit, config } = platform;
    this.clock = new DemoClock(platform.clock.now());
    const store = new LocalFileStore(config.files.dir, 'mentoring');
    this.services = mentoringServices({ unitOfWork, audit, store, facts, openEvidence, clock: this.clock });
  }

  async play(district: DemoDistrict, signal: AbortSignal): Promise<void> {
    const cast = demoCast(district.districtId);
    const members = await this.members.active(district);
    const [own, second] = members;
    if (!own || !second) return;
    await this.offers(members.slice(0, OFFERING), cast);
    const [first, asking] = await this.starless(district);
    if (first) await this.running(own, first, cast);
    if (asking) await this.asked(asking, own, cast);
    signal.throwIfAborted();
    await this.achieved(second, district, cast);
    await this.library(members, cast);
    this.clock.set(this.platform.clock.now());
  }

  private async offers(members: readonly DemoUnion[], cast: DemoCast): Promise<void> {
    this.go(BEGUN - 20);
    for (const union of members) {
      const chair = cast.chairOf(union);
      const offer = { indicators: [], note: '每月第二周的周三下午可以接待（演示）。', agreed: true };
      await this.as(chair, () => this.services.offer.execute(chair, offer));
    }
  }

  /** Unions that never had a star: those the mentoring is for. */
  private async starless({ unions }: DemoDistrict): Promise<DemoUnion[]> {
    const histories = await this.stars.histories(unions.map(({ unionId }) => unionId));
    return unions.filter(({ unionId }) => !histories.has(unionId));
  }

  private async running(mentor: DemoUnion, mentee: DemoUnion, cast: DemoCast): Promise<void> {
    this.go(BEGUN);
    const { services } = this;
    const [helper, helped] = [cast.chairOf(mentor), cast.chairOf(mentee)];
    const message = '贵会刚建会不久，我们离得近，愿意带一带（演示）。';
    const request = { as: 'mentor' as const, otherUnionId: mentee.unionId, message };
    const id = await this.as(helper, () => services.ask.execute(helper, request));
    await this.as(helped, () => services.answer.execute(helped, id, true));
    for (const [indicator, text, days] of DEMO_GOALS) {
      const goal = { indicator, text, dueOn: this.day(days) };
      await this.as(helped, () => services.keep.addGoal(helped, id, goal));
    }
    for (const [notes, days] of DEMO_MEETINGS) {
      const heldOn = this.go(days);
      await this.as(helper, () => services.keep.addMeeting(helper, id, { heldOn, notes }));
    }
    const [done] = (await this.as(helper, () => services.pairQueries.one(id)))?.plan ?? [];
    if (done) await this.as(helped, () => services.keep.markGoal(helped, id, done.id, true));
  }

  private async asked(mentee: DemoUnion, mentor: DemoUnion, cast: DemoCast): Promise<void> {
    this.go(-3);
    const chair = cast.chairOf(mentee);
    const message = '今年想先把会员代表大会和经费管理理顺，想请贵会带一带（演示）。';
    const request = { as: 'mentee' as const, otherUnionId: mentor.unionId, message };
    await this.as(chair, () => this.services.ask.execute(chair, request));
  }

  /** A union whose first star was given within the year had been mentored until then. */
  private async achieved(mentor: DemoUnion, { unions }: DemoDistrict, cast: DemoCast): Promise<void> {
    const histories = await this.stars.histories(unions.map(({ unionId }) => unionId));
    const mentee = unions.find(({ unionId }) => {
      const [first] = histories.get(unionId)?.awards ?? [];
      return unionId !== mentor.unionId && first !== undefined && first.awardedOn > this.day(LONG_AGO);
    });
    const [award] = mentee ? (histories.get(mentee.unionId)?.awards ?? []) : [];
    if (!mentee || !award) return;
    this.go(LONG_AGO);
    const [helper, helped] = [cast.chairOf(mentor), cast.chairOf(mentee)];
    const message = '我们同行业，愿意一起把基础工作做起来（演示）。';
    const request = { as: 'mentor' as const, otherUnionId: mentee.unionId, message };
    const id = await this.as(helper, () => this.services.ask.execute(helper, request));
    await this.as(helped, () => this.services.answer.execute(helped, id, true));
    const { star, awardedOn: on, validUntil, assessmentId } = award;
    const change = { unionId: mentee.unionId, assessmentId, from: 0 as const, to: star, validUntil, on };
    await this.as(cast.admin, () =>
      this.services.changes.tell({ ...change, effect: 'awarded', reason: '评上第一颗星（演示）' }),
    );
  }

  private async library(members: readonly DemoUnion[], cast: DemoCast): Promise<void> {
    for (const [index, [indicator, title, text, published]] of DEMO_EXAMPLES.entries()) {
      const union = members[index];
      if (!union) continue;
      this.go(-40 + index * 6);
      const chair = cast.chairOf(union);
      const draft = { indicator, title, text, evidenceId: '' };
      const id = await this.as(chair, () => this.services.draft.execute(chair, draft));
      const consent = { checked: true, agreed: true };
      await this.as(chair, () => this.services.offerExample.execute(chair, id, consent));
      const { admin } = cast;
      if (published) await this.as(admin, () => this.services.review.execute(admin, id, 'publish', ''));
    }
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
