import { Clock, conflict, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkPerson, type Person, tidyPerson } from '../domain/person.js';
import { newTicketCode } from '../domain/ticket-code.js';
import { transition } from '../domain/transition.js';
import type { Credential } from './guest-access.js';
import { RegistrationDesk } from './registration-desk.js';
import { RegistrationLog } from './registration-log.js';
import { Teller } from './teller.js';

/** Somebody else comes instead: the same seat, a new code; the old one opens nothing any more. */
@Injectable()
export class SubstitutePerson {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly teller: Teller,
    private readonly log: RegistrationLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `registrations.invalid`, `registrations.already`, `registrations.begun`, `registrations.wrong_state`, not-found */
  async execute(id: string, credential: Credential, typed: Person): Promise<void> {
    const errors = checkPerson(typed, '');
    if (errors.length > 0) throw invalid('registrations.invalid', errors);
    const person = tidyPerson(typed);
    await this.desk.unitOfWork.run(async () => {
      const { registration, activity } = await this.desk.forGuest(id, credential);
      transition(registration.status, 'substitute');
      const now = this.clock.now();
      if (now >= activity.startsAt) throw conflict('registrations.begun');
      const already = await this.desk.registrations.registered(activity.id, [person]);
      if (already.length > 0) throw conflict('registrations.already', { names: person.name });
      await this.desk.registrations.substitute(registration, person, newTicketCode(), now);
      await this.teller.tell(activity, [{ ...registration, mail: person.mail, personName: person.name }], {
        kind: 'substituted',
        key: `substituted:${now.toISOString()}`,
        data: {},
      });
      this.log.record('substituted', activity.id, { id });
    });
  }
}
