import { FactRecorder } from '#facts';
import type { Principal } from '#http';
import { conflict } from '#kernel';
import { Injectable } from '@nestjs/common';
import { moved } from '../domain/activity-status.js';
import { factSource, hostFacts } from '../domain/host-facts.js';
import { planOf } from '../persistence/plan-of.js';
import { ActivityDesk } from './activity-desk.js';
import { reasonOf } from './reason-of.js';

/** After it took place the activity is finished: then, in the same transaction, the hosts' facts are told. */
@Injectable()
export class FinishActivity {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly facts: FactRecorder,
  ) {}

  /** By host or secretariat. @throws DomainError `activities.not_over` before its end */
  async finish(principal: Principal, id: string): Promise<void> {
    await this.desk.unitOfWork.run(async () => {
      const activity = await this.desk.hosted(principal, id);
      const status = moved(activity.status, 'finish');
      if (activity.endsAt > this.desk.clock.now()) throw conflict('activities.not_over');
      await this.desk.store.change(activity, { status });
      this.desk.record('finished', id);
      for (const fact of hostFacts({ ...planOf(activity), id })) await this.facts.announce(fact);
      await this.desk.tell(id, 'finished');
    });
  }

  /** The secretariat undoes a finish that was a mistake: what was recorded is withdrawn, with the reason. */
  async undo(principal: Principal, id: string, reason: string): Promise<void> {
    const said = reasonOf(reason);
    await this.desk.unitOfWork.run(async () => {
      const activity = await this.desk.managed(principal, id);
      await this.desk.store.change(activity, { status: moved(activity.status, 'reopen') });
      this.desk.record('reopened', id, { reason: said });
      await this.facts.withdraw(factSource(activity), said);
    });
  }
}
