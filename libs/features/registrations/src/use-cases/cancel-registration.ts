import type { Principal } from '#http';
import { Clock, conflict } from '#kernel';
import { Injectable } from '@nestjs/common';
import { wordsOf } from '../domain/check-words.js';
import { holdsSeat, transition } from '../domain/transition.js';
import type { EndedBy } from '../persistence/registration-row.js';
import type { Credential } from './guest-access.js';
import { type HeldRegistration, RegistrationDesk } from './registration-desk.js';
import { RegistrationLog } from './registration-log.js';
import { Seating } from './seating.js';
import { Teller } from './teller.js';

/** A guest stays away, or the host calls somebody off; the seat goes to who is next. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly seating: Seating,
    private readonly teller: Teller,
    private readonly log: RegistrationLog,
    private readonly clock: Clock,
  ) {}

  /** @param reason may be empty @throws DomainError `registrations.begun`, `registrations.wrong_state`, not-found */
  async byGuest(id: string, credential: Credential, reason: string): Promise<void> {
    const words = wordsOf('reason', reason, false);
    await this.desk.unitOfWork.run(async () => {
      const held = await this.desk.forGuest(id, credential);
      if (this.clock.now() >= held.activity.startsAt) throw conflict('registrations.begun');
      await this.end(held, 'guest', words);
    });
  }

  /** @param reason told to the guest @throws DomainError `registrations.wrong_state`, not-found */
  async byHost(id: string, principal: Principal, reason: string): Promise<void> {
    const words = wordsOf('reason', reason, true);
    await this.desk.unitOfWork.run(async () => {
      await this.end(await this.desk.forHost(id, principal), 'host', words);
    });
  }

  private async end(
    { registration, activity }: HeldRegistration,
    by: EndedBy,
    reason: string,
  ): Promise<void> {
    const { id } = registration;
    const status = transition(registration.status, 'cancel');
    await this.desk.registrations.move(id, { status, endedBy: by, reason }, this.clock.now());
    if (holdsSeat(registration.status)) await this.seating.freed(activity.id);
    const kind = by === 'host' ? 'cancelled' : 'withdrawn';
    await this.teller.tell(activity, [registration], { kind, key: kind, data: { text: reason } });
    this.log.record(kind, activity.id, { id });
  }
}
