import { Clock, conflict } from '#kernel';
import { Injectable } from '@nestjs/common';
import { transition } from '../domain/transition.js';
import type { Credential } from './guest-access.js';
import { RegistrationDesk } from './registration-desk.js';
import { RegistrationLog } from './registration-log.js';
import { Teller } from './teller.js';

/** Who was offered a seat takes it, in time. */
@Injectable()
export class ClaimSeat {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly teller: Teller,
    private readonly log: RegistrationLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `registrations.offer_over`, `registrations.begun`, `registrations.wrong_state`, not-found */
  async execute(id: string, credential: Credential): Promise<void> {
    await this.desk.unitOfWork.run(async () => {
      const { registration, activity } = await this.desk.forGuest(id, credential);
      const status = transition(registration.status, 'claim');
      const now = this.clock.now();
      if (registration.offeredUntil && now > registration.offeredUntil)
        throw conflict('registrations.offer_over');
      if (now > activity.startsAt) throw conflict('registrations.begun');
      await this.desk.registrations.move(id, { status }, now);
      await this.teller.tell(activity, [registration], { kind: 'claimed', key: 'claimed', data: {} });
      this.log.record('claimed', activity.id, { id });
    });
  }
}
