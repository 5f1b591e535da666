import { DecideStarChange, ProposeStarChange } from '#assessment';
import { Clock, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { DemoCast } from './demo-cast.js';

type Change = Parameters<ProposeStarChange['execute']>[0]['change'];

/** What happens to stars today: one rests, one goes down, one waits for the leader's decision. */
@Injectable()
export class DemoStars {
  constructor(
    private readonly proposeStarChange: ProposeStarChange,
    private readonly decideStarChange: DecideStarChange,
    private readonly clock: Clock,
  ) {}

  async suspend(cast: DemoCast, unionId: string): Promise<void> {
    await this.decided(cast, unionId, {
      effect: 'suspended',
      ground: 'SP1',
      star: null,
      reason: '超过年度复核期限30日未确认，已提醒两次（演示）',
    });
  }

  /** From three stars or two to the next below. */
  async downgrade(cast: DemoCast, unionId: string, star: 1 | 2): Promise<void> {
    await this.decided(cast, unionId, {
      effect: 'downgraded',
      ground: 'DG1',
      star,
      reason: '年度复核得分低于本星级分数线，60日整改后仍不达标（演示）',
    });
  }

  /** Left open, for the demonstration leader. */
  async proposeSuspension(cast: DemoCast, unionId: string): Promise<void> {
    const reason = '年度复核逾期，已两次提醒，请审定（演示）';
    await this.propose(cast, unionId, { effect: 'suspended', ground: 'SP1', star: null, reason });
  }

  private async decided(cast: DemoCast, unionId: string, change: Omit<Change, 'effectiveOn'>): Promise<void> {
    const decisionId = await this.propose(cast, unionId, change);
    const principal = cast.leader;
    await this.decideStarChange.execute({ decisionId, decision: 'approved', note: '', principal });
  }

  private propose(cast: DemoCast, unionId: string, change: Omit<Change, 'effectiveOn'>): Promise<string> {
    const effectiveOn = today(this.clock);
    return this.proposeStarChange.execute({
      unionId,
      change: { ...change, effectiveOn },
      principal: cast.admin,
    });
  }
}
