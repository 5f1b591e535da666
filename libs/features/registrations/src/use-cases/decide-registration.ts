import type { Principal } from '#http';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { wordsOf } from '../domain/check-words.js';
import type { RegistrationStatus } from '../domain/registration-status.js';
import { transition } from '../domain/transition.js';
import { DeskStore } from '../persistence/desk-store.js';
import { RegistrationDesk } from './registration-desk.js';
import { RegistrationLog } from './registration-log.js';
import { Seating } from './seating.js';
import { Teller } from './teller.js';

/** The host says yes or no to who asked to come. */
@Injectable()
export class DecideRegistration {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly desks: DeskStore,
    private readonly seating: Seating,
    private readonly teller: Teller,
    private readonly log: RegistrationLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirms where a seat is free, else queues: a yes is never above the capacity.
   * @throws DomainError `registrations.wrong_state` (also for a second yes), not-found
   */
  async approve(id: string, principal: Principal): Promise<RegistrationStatus> {
    return this.desk.unitOfWork.run(async () => {
      const { registration, activity } = await this.desk.forHost(id, principal);
      transition(registration.status, 'confirm');
      const desk = await this.desks.lock(activity);
      const seated = await this.seating.seat(desk, [registration]);
      const status = transition(registration.status, seated.has(id) ? 'confirm' : 'queue');
      const place = status === 'waiting' ? { place: await this.desks.takePlaces(activity.id, 1) } : {};
      await this.desk.registrations.move(id, { status, ...place }, this.clock.now());
      const kind = status === 'waiting' ? 'waiting' : 'confirmed';
      await this.teller.tell(activity, [registration], { kind, key: kind, data: {} });
      this.log.record('approved', activity.id, { id, status });
      return status;
    });
  }

  /** @param reason told to the guest @throws DomainError `registrations.wrong_state`, not-found */
  async decline(id: string, principal: Principal, reason: string): Promise<void> {
    const words = wordsOf('reason', reason, true);
    await this.desk.unitOfWork.run(async () => {
      const { registration, activity } = await this.desk.forHost(id, principal);
      const status = transition(registration.status, 'decline');
      await this.desk.registrations.move(id, { status, endedBy: 'host', reason: words }, this.clock.now());
      await this.teller.tell(activity, [registration], {
        kind: 'declined',
        key: 'declined',
        data: { text: words },
      });
      this.log.record('declined', activity.id, { id });
    });
  }
}
