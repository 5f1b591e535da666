import { ActivityQueries } from '#activities';
import type { Ticket } from '#checkin';
import { UnitOfWork } from '#database';
import { invalid, isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { tidyPerson } from '../domain/person.js';
import { newTicketCode } from '../domain/ticket-code.js';
import { DeskStore } from '../persistence/desk-store.js';
import { RegistrationStore } from '../persistence/registration-store.js';
import { TicketQueries } from '../queries/ticket.queries.js';
import { RegistrationLog } from './registration-log.js';

/** Somebody who stands at the door. */
export interface WalkIn {
  /** the registration's id, made where it was typed: sending it twice registers once */
  readonly id: string;
  readonly personName: string;
  readonly unionId: string | null;
  readonly phone: string | null;
  readonly at: Date;
}

/** Guests without a registration are let in and written down, also beyond the capacity: nobody is sent home. */
@Injectable()
export class WalkIns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly desks: DeskStore,
    private readonly registrations: RegistrationStore,
    private readonly tickets: TicketQueries,
    private readonly log: RegistrationLog,
  ) {}

  /** Whoever calls has asked for the right to work at this door. @throws DomainError `registrations.invalid`, not-found */
  async register(activityId: string, walkIn: WalkIn): Promise<Ticket> {
    const { name, phone } = tidyPerson({ name: walkIn.personName, phone: walkIn.phone ?? '', mail: '' });
    if (!isId(walkIn.id) || name === '')
      throw invalid('registrations.invalid', [{ pointer: '/name', code: 'registrations.name_missing' }]);
    return this.unitOfWork.run(async () => {
      const activity = await this.activities.one(activityId);
      if (!activity) throw notFound('activity');
      const desk = await this.desks.lock(activity);
      const known = await this.registrations.find(walkIn.id);
      if (!known) {
        if (walkIn.unionId !== null) await this.desks.openUnion(desk, walkIn.unionId);
        await this.desks.allowOneMore(activityId, walkIn.unionId);
        await this.registrations.insert({
          id: walkIn.id,
          activityId,
          unionId: walkIn.unionId,
          userId: null,
          personName: name,
          phone,
          mail: '',
          locale: 'zh-CN',
          answers: {},
          status: 'confirmed',
          place: null,
          ticketCode: newTicketCode(),
          source: 'door',
          confirmationHash: null,
          createdAt: walkIn.at,
        });
        this.log.record('walked_in', activityId, { id: walkIn.id });
      }
      const ticket = await this.tickets.ofRegistration(activityId, walkIn.id);
      if (!ticket) throw notFound('registration');
      return ticket;
    });
  }
}
