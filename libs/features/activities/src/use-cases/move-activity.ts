import type { Principal } from '#http';
import { conflict, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { moved } from '../domain/activity-status.js';
import { lacking } from '../domain/check-plan.js';
import type { ActivityRecord } from '../persistence/activity-store.js';
import { planOf } from '../persistence/plan-of.js';
import { ActivityDesk } from './activity-desk.js';
import { HostStars } from './host-stars.js';
import { reasonOf } from './reason-of.js';

/** A draft becomes a proposal, a published activity, or nothing after all. */
@Injectable()
export class MoveActivity {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly stars: HostStars,
  ) {}

  /** The host asks the secretariat to publish it. @throws DomainError `activities.not_ready` with what is missing */
  async propose(principal: Principal, id: string): Promise<void> {
    await this.desk.unitOfWork.run(async () => {
      const activity = await this.desk.hosted(principal, id);
      const status = moved(activity.status, 'propose');
      await this.ready(activity);
      await this.desk.store.change(activity, { status, reason: '' });
      this.desk.record('proposed', id);
    });
  }

  /** The secretariat sends a proposal back to its host. @param reason shown to the host */
  async sendBack(principal: Principal, id: string, reason: string): Promise<void> {
    const said = reasonOf(reason);
    await this.desk.unitOfWork.run(async () => {
      const activity = await this.desk.managed(principal, id);
      await this.desk.store.change(activity, { status: moved(activity.status, 'return'), reason: said });
      this.desk.record('returned', id, { reason: said });
    });
  }

  /** The secretariat publishes a proposal, or a draft at once. @throws DomainError `activities.not_ready` */
  async publish(principal: Principal, id: string): Promise<void> {
    await this.desk.unitOfWork.run(async () => {
      const activity = await this.desk.managed(principal, id);
      const status = moved(activity.status, 'publish');
      await this.ready(activity);
      if (activity.startsAt <= this.desk.clock.now()) throw conflict('activities.begun_already');
      await this.desk.store.change(activity, { status, reason: '', publishedAt: this.desk.clock.now() });
      this.desk.record('published', id);
      await this.desk.tell(id, 'published');
    });
  }

  /** By its host or the secretariat, with a reason for the guests. A finished one is undone first. */
  async cancel(principal: Principal, id: string, reason: string): Promise<void> {
    const said = reasonOf(reason);
    await this.desk.unitOfWork.run(async () => {
      const activity = await this.desk.hosted(principal, id);
      const status = moved(activity.status, 'cancel');
      const sequence = activity.sequence + 1;
      await this.desk.store.change(activity, { status, reason: said, sequence });
      this.desk.record('cancelled', id, { reason: said });
      if (activity.status === 'published') await this.desk.tell(id, 'cancelled');
    });
  }

  private async ready(activity: ActivityRecord): Promise<void> {
    const errors = lacking(planOf(activity));
    if (errors.length > 0) throw invalid('activities.not_ready', errors);
    await this.stars.require(activity);
  }
}
