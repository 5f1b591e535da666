import { JobHandler, type JobHandlerProvider } from '#jobs';
import { conflict } from '#kernel';
import { Injectable } from '@nestjs/common';
import { transition } from '../domain/transition.js';
import { RegistrationDesk } from '../use-cases/registration-desk.js';
import { RegistrationLog } from '../use-cases/registration-log.js';
import { Seating } from '../use-cases/seating.js';
import { Teller } from '../use-cases/teller.js';
import { EXPIRE_OFFER } from './job-names.js';

/** A seat that was not claimed in time goes to who is next. */
@Injectable()
@JobHandler(EXPIRE_OFFER, { concurrency: 2 })
export class ExpireOfferJob implements JobHandlerProvider {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly seating: Seating,
    private readonly teller: Teller,
    private readonly log: RegistrationLog,
  ) {}

  async handle({ registrationId }: { readonly registrationId: string }): Promise<void> {
    await this.desk.unitOfWork.run(async () => {
      const held = await this.desk.forSystem(registrationId);
      if (!held?.registration.offeredUntil) return;
      const { registration, activity } = held;
      const { id, offeredUntil } = held.registration;
      if (this.log.now() <= offeredUntil) throw conflict('common.busy'); // clocks differ: tried again soon
      const status = transition(registration.status, 'expire');
      await this.desk.registrations.move(id, { status, endedBy: 'time' }, this.log.now());
      await this.teller.tell(activity, [registration], { kind: 'expired', key: 'expired', data: {} });
      this.log.record('expired', activity.id, { id, until: offeredUntil });
      await this.seating.promote(activity);
    });
  }
}
