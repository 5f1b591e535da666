import { DecideStarChange, ProposeStarChange } from '#assessment';
import { CatalogueQueries } from '#catalogue';
import { placeholderAmounts } from '#grants';
import { addDays, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { demoCast, type DemoCast } from './demo-cast.js';
import { DemoGrantStage } from './demo-grant-stage.js';
import {
  demoTerms,
  GRANT_TURNS,
  type GrantStep,
  type GrantTurn,
  isTurn,
  PAST_GRANTS,
  RUNNING_GRANTS,
} from './demo-grants.js';
import type { DemoDistrict, DemoUnion } from './organizations.demo.js';

const SPENT_DAYS_AGO = 150;
const APPLIED_DAYS_AGO = 25;
/** of the catalogue's `lifecycle.revoke`: revoked, and what is unspent claimed back */
const REVOKED_BECAUSE = 'RV1';

/** Last year's programme finished and accounted for, this year's with cases of every kind, next year's planned. */
@Injectable()
export class GrantsDemo {
  constructor(
    private readonly stage: DemoGrantStage,
    private readonly catalogues: CatalogueQueries,
    private readonly proposeStarChange: ProposeStarChange,
    private readonly decideStarChange: DecideStarChange,
  ) {}

  async play({ districtId, unions }: DemoDistrict, signal: AbortSignal): Promise<void> {
    const cast = demoCast(districtId);
    const members = await this.stage.members(unions);
    const year = Number(this.stage.day.slice(0, 4));
    await this.past(cast, members, year - 1);
    signal.throwIfAborted();
    await this.running(cast, members, year, signal);
    await this.planned(cast, year + 1);
  }

  /** The stars of last year's cycle were given on its 22 December; the money was spent in the months after. */
  private async past(cast: DemoCast, members: readonly DemoUnion[], year: number): Promise<void> {
    const decided = `${year}-12-28`;
    const settled = latest(addDays(this.stage.day, -SPENT_DAYS_AGO), `${year}-12-30`);
    const then = this.stage.on(decided, cast);
    const later = this.stage.on(settled, cast);
    const window = { opensOn: `${year}-12-23`, closesOn: `${year}-12-31` };
    const terms = demoTerms(year, {
      ...window,
      spendUntil: latest(settled, window.closesOn),
      reportDue: latest(settled, window.closesOn),
    });
    const id = await then.player.as(cast.admin, () =>
      then.services.createProgramme.execute(cast.admin, terms),
    );
    await then.services.moveProgramme.execute(cast.admin, id, 'open');
    for (const [index, until] of PAST_GRANTS.entries()) {
      const union = members[index];
      if (!union) continue;
      const application = await then.player.begin(id, union, index);
      if (until === 'draft') continue;
      await then.player.advance(application, union, 'draft', 'paid');
      await later.player.advance(application, union, 'paid', until);
    }
    await later.services.moveProgramme.execute(cast.admin, id, 'close');
  }

  private async running(
    cast: DemoCast,
    members: readonly DemoUnion[],
    year: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { day } = this.stage;
    const applied = latest(addDays(day, -APPLIED_DAYS_AGO), `${year - 1}-12-24`);
    const { services, player } = this.stage.on(applied, cast);
    const terms = demoTerms(year, {
      opensOn: applied,
      closesOn: addDays(day, 40),
      spendUntil: addDays(day, 200),
      reportDue: addDays(day, 230),
    });
    const id = await player.as(cast.admin, () => services.createProgramme.execute(cast.admin, terms));
    await services.moveProgramme.execute(cast.admin, id, 'open');
    for (const [index, goal] of RUNNING_GRANTS.entries()) {
      signal.throwIfAborted();
      const union = members[index];
      if (!union) continue;
      const application = await player.begin(id, union, index);
      const step: GrantStep = isTurn(goal) ? GRANT_TURNS[goal] : goal;
      await player.advance(application, union, 'draft', step);
      if (isTurn(goal)) await this.turn(application, union, goal, cast);
    }
  }

  private async turn(id: string, union: DemoUnion, turn: GrantTurn, cast: DemoCast): Promise<void> {
    const { services, player } = this.stage.on(this.stage.day, cast);
    const { admin, leader } = cast;
    const chair = cast.chairOf(union);
    const turns: Readonly<Record<GrantTurn, () => Promise<void>>> = {
      returned: () =>
        player.as(admin, () =>
          services.check.execute(admin, { id, decision: 'return', note: '请写明受益人数（演示）' }),
        ),
      declined: () =>
        player.as(admin, () =>
          services.check.execute(admin, { id, decision: 'decline', note: '与街道补助重复（演示）' }),
        ),
      withdrawn: () => player.as(chair, () => services.withdraw.execute(chair, id)),
      revoked: () => player.as(leader, () => this.revoke(union, cast)),
    };
    await turns[turn]();
  }

  private async revoke({ unionId }: DemoUnion, { admin, leader }: DemoCast): Promise<void> {
    const change = {
      effect: 'revoked',
      ground: REVOKED_BECAUSE,
      star: null,
      reason: '发生较大生产安全事故，由应急管理部门认定（演示）',
      effectiveOn: this.stage.day,
    } as const;
    const decisionId = await this.proposeStarChange.execute({ unionId, change, principal: admin });
    const decided = { decisionId, decision: 'approved', note: '', principal: leader } as const;
    await this.decideStarChange.execute(decided);
  }

  /** With the catalogue's amounts, which nobody has decided on. */
  private async planned(cast: DemoCast, year: number): Promise<void> {
    const { services, player } = this.stage.on(this.stage.day, cast);
    const catalogue = await this.catalogues.published();
    const amounts = placeholderAmounts(catalogue?.document.rewards_default);
    const terms = demoTerms(year, { amounts, amountsSet: false });
    await player.as(cast.admin, () => services.createProgramme.execute(cast.admin, terms));
  }
}

function latest(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}
