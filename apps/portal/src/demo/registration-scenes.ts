import type { ActivityView } from '#activities';
import type { UnitOfWork } from '#database';
import type { Registered, RegistrationsServices } from '#registrations';
import type { DemoCast } from './demo-cast.js';
import type { DemoClock } from './demo-clock.js';
import { DemoGuests, inTurn } from './demo-guests.js';
import type { DemoUnion } from './organizations.demo.js';

export interface RegistrationStage {
  readonly services: RegistrationsServices;
  readonly clock: DemoClock;
  readonly cast: DemoCast;
  readonly now: Date;
  /** the demonstration chair's union first */
  readonly unions: readonly DemoUnion[];
  readonly unitOfWork: UnitOfWork;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
const WAITING = 4;
const LOCALE = 'zh-CN';

/** What happened to the registrations of one invented activity. */
export class RegistrationScenes {
  private readonly guests = new DemoGuests();

  constructor(private readonly stage: RegistrationStage) {}

  /** Guests of an activity that is over; checks of today do not count for then. */
  async wasVisited(activity: ActivityView, index: number): Promise<void> {
    const { services, clock, unions, unitOfWork } = this.stage;
    clock.set(new Date(activity.startsAt.getTime() - 120 * HOUR));
    const [own, ...others] = unions;
    for (const union of [...(own ? [own] : []), ...inTurn(others, index * 3, 4)])
      await unitOfWork.run(() =>
        services.registrar.enter({
          activity,
          unionId: union.unionId,
          userId: null,
          persons: [this.guests.next()],
          answers: {},
          locale: LOCALE,
          source: 'member',
        }),
      );
  }

  /** Full, with a waiting list: one offer ran out, and the demonstration chair has the next. */
  async isFull(activity: ActivityView): Promise<void> {
    const { services, clock, now } = this.stage;
    const begun = new Date(now.getTime() - (activity.claimHours + 12) * HOUR);
    const hasPast = activity.registrationOpensAt <= begun;
    clock.set(hasPast ? begun : now);
    const { own, others } = await this.whoMayCome(activity);
    const seated: { readonly union: DemoUnion; readonly id: string }[] = [];
    for (const union of inTurn(others, 0, Math.ceil((activity.capacity ?? 0) / 2))) {
      const registered = await this.register(activity, union, 2);
      if (registered?.status === 'confirmed') seated.push({ union, id: registered.id });
    }
    const [first, ...rest] = inTurn(others, 5, WAITING);
    const late = hasPast && first ? await this.register(activity, first) : null;
    if (own) await this.register(activity, own);
    for (const union of rest) await this.register(activity, union);
    const leaving = seated[0];
    if (!leaving) return;
    const chair = this.stage.cast.chairOf(leaving.union);
    await services.cancel.byGuest(leaving.id, { principal: chair }, '当天有客户验厂（演示）');
    await services.promoteJob.handle({ activityId: activity.id });
    if (!late) return;
    clock.set(new Date(begun.getTime() + activity.claimHours * HOUR + MINUTE));
    await services.expireJob.handle({ registrationId: late.id });
  }

  /** The host has answered some of those who asked, not all. */
  async isDecided(activity: ActivityView, index: number): Promise<void> {
    const { services, clock, cast, now } = this.stage;
    clock.set(now);
    const { own, others } = await this.whoMayCome(activity);
    const asked: Registered[] = [];
    for (const union of [...inTurn(others, index * 4, 6), ...(own ? [own] : [])]) {
      const registered = await this.register(activity, union);
      if (registered) asked.push(registered);
    }
    for (const { id } of asked.slice(0, 3)) await services.decide.approve(id, cast.admin);
    const refused = asked[3];
    if (refused)
      await services.decide.decline(
        refused.id,
        cast.admin,
        '本场面向尚未参访过的企业，下一场优先安排（演示）',
      );
  }

  /** Some have registered, one was called off by the host; everybody else has still time. */
  async isFilling(activity: ActivityView, index: number): Promise<void> {
    const { services, clock, cast, now } = this.stage;
    clock.set(now);
    const { own, others } = await this.whoMayCome(activity);
    const guests: Registered[] = [];
    for (const union of [...(own ? [own] : []), ...inTurn(others, index * 5, 4 + index)]) {
      const registered = await this.register(activity, union);
      if (registered) guests.push(registered);
    }
    const last = guests.at(-1);
    if (last && guests.length > 3)
      await services.cancel.byHost(last.id, cast.admin, '与另一份报名重复（演示）');
    if (activity.audience.who !== 'public' || !this.isOpen(activity)) return;
    const command = { activityId: activity.id, person: this.guests.next(), answers: {}, locale: LOCALE };
    if (activity.form.every(({ required }) => !required)) await services.registerStranger.execute(command);
  }

  /** @returns the first of them; null where registration is not open */
  private async register(activity: ActivityView, union: DemoUnion, count = 1): Promise<Registered | null> {
    if (!this.isOpen(activity)) return null;
    const [registered] = await this.stage.services.register.execute({
      activityId: activity.id,
      principal: this.stage.cast.chairOf(union),
      persons: Array.from({ length: count }, () => this.guests.next()),
      answers: answersTo(activity),
      locale: LOCALE,
    });
    return registered ?? null;
  }

  private isOpen({ registrationOpensAt, registrationClosesAt }: ActivityView): boolean {
    const at = this.stage.clock.now();
    return at >= registrationOpensAt && at <= registrationClosesAt;
  }

  private async whoMayCome(activity: ActivityView): Promise<{ own: DemoUnion | null; others: DemoUnion[] }> {
    const may: DemoUnion[] = [];
    for (const union of this.stage.unions)
      if ((await this.stage.services.guests.refusal(activity, union.unionId)) === null) may.push(union);
    const own = may.find(({ unionId }) => unionId === this.stage.unions[0]?.unionId) ?? null;
    return { own, others: may.filter((union) => union !== own) };
  }
}

/** An answer to everything that is asked of everybody. */
function answersTo({ form }: ActivityView): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { key, type, options, required, onlyIf } of form) {
    if (!required || (onlyIf && answers[onlyIf.key] !== onlyIf.equals)) continue;
    answers[key] = { text: '无（演示）', number: '1', yesno: 'no', choice: options?.[0] ?? '' }[type];
  }
  return answers;
}
