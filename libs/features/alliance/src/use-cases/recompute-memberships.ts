import { benefitsOf } from '#alliance-rules';
import { UnitOfWork } from '#database';
import { Clock, today, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { MembershipCause } from '../domain/membership-cause.js';
import { EntitlementStore, type Claim } from '../persistence/entitlement-store.js';
import { GroupStore } from '../persistence/group-store.js';
import { MembershipStore, type StoredMembership } from '../persistence/membership-store.js';
import { MemberFacts, type ComputedMembership } from '../queries/member-facts.js';

const BATCH = 1000;

/** Makes what is stored of memberships and benefits equal to what is computed. */
@Injectable()
export class RecomputeMemberships {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: MemberFacts,
    private readonly store: MembershipStore,
    private readonly entitlements: EntitlementStore,
    private readonly groups: GroupStore,
    private readonly clock: Clock,
  ) {}

  /** These unions, in the transaction that runs. @returns how many memberships changed */
  async of(unionIds: readonly string[], cause: MembershipCause): Promise<number> {
    return this.unitOfWork.run(async () => {
      const day = today(this.clock);
      const stored = await this.store.lock(unionIds);
      const computed = new Map((await this.facts.compute(unionIds, day)).map((one) => [one.unionId, one]));
      const changed = [...computed.values()].filter((one) => differs(one, stored.get(one.unionId)));
      const gone = [...stored.values()].filter(({ unionId }) => !computed.has(unionId));
      const now = this.clock.now();
      await this.store.save(changed, now);
      await this.store.forget(gone);
      const moved = changed.filter((one) => one.state !== stored.get(one.unionId)?.state);
      await this.store.note([...moved, ...gone], cause, day, now);
      const ended = moved.filter(({ state }) => state === 'left');
      await this.groups.leaveAll(
        [...ended, ...gone].map(({ unionId }) => unionId),
        day,
      );
      await this.follow(unionIds, computed, cause, day);
      return changed.length + gone.length;
    });
  }

  /** Every union of the district, a part at a time: nobody waits for the whole. */
  async all(cause: MembershipCause): Promise<number> {
    let [changed, after]: [number, string | null] = [0, null];
    for (;;) {
      const ids: string[] = await this.unitOfWork.read(() => this.store.candidates(after, BATCH));
      if (ids.length > 0) changed += await this.of(ids, cause);
      after = ids.at(-1) ?? null;
      if (ids.length < BATCH) return changed;
    }
  }

  private async follow(
    unionIds: readonly string[],
    computed: ReadonlyMap<string, ComputedMembership>,
    cause: MembershipCause,
    day: CalendarDate,
  ): Promise<void> {
    const benefits = await this.entitlements.benefits();
    const idOf = new Map(benefits.map(({ code, id }) => [code, id]));
    const due = [...computed.values()].flatMap(({ unionId, state, level }) =>
      benefitsOf(state, level, benefits).map((code) => ({ unionId, benefitId: idOf.get(code) ?? '' })),
    );
    const open = await this.entitlements.open(unionIds);
    const [dueKeys, openKeys] = [new Set(due.map(keyOf)), new Set(open.map(keyOf))];
    await this.entitlements.withdraw(
      open.filter((claim) => !dueKeys.has(keyOf(claim))),
      cause,
      day,
    );
    await this.entitlements.grant(
      due.filter((claim) => !openKeys.has(keyOf(claim))),
      cause,
      day,
    );
  }
}

function keyOf({ unionId, benefitId }: Claim): string {
  return `${unionId} ${benefitId}`;
}

function differs(computed: ComputedMembership, stored: StoredMembership | undefined): boolean {
  if (!stored) return true;
  const { state, since, joinedOn, star, level } = computed;
  return (
    state !== stored.state ||
    since !== stored.since ||
    joinedOn !== stored.joinedOn ||
    star !== stored.star ||
    level !== stored.level
  );
}
