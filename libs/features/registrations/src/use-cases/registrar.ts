import type { ActivityView } from '#activities';
import { conflict, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { FormAnswers } from '../domain/form-answers.js';
import type { Person } from '../domain/person.js';
import type { RegistrationStatus } from '../domain/registration-status.js';
import { newTicketCode } from '../domain/ticket-code.js';
import { type Desk, DeskStore } from '../persistence/desk-store.js';
import type { RegistrationSource } from '../persistence/registration-row.js';
import { type FreshRegistration, RegistrationStore } from '../persistence/registration-store.js';
import { RegistrationLog } from './registration-log.js';
import { Seating } from './seating.js';
import { Teller } from './teller.js';

/** Persons who may come, and whose form is in order. */
export interface Entry {
  readonly activity: ActivityView;
  /** null: a stranger */
  readonly unionId: string | null;
  readonly userId: string | null;
  readonly persons: readonly Person[];
  readonly answers: FormAnswers;
  readonly locale: string;
  readonly source: RegistrationSource;
  /** what is stored of a stranger's code */
  readonly hashFor?: (registrationId: string) => string;
}

/** What became of one person's registration. */
export interface Registered {
  readonly id: string;
  readonly personName: string;
  readonly status: RegistrationStatus;
  readonly ticketCode: string;
  readonly place: number | null;
}

/** Writes registrations down inside a unit of work: a seat, else the next place, decided under the desk's lock. */
@Injectable()
export class Registrar {
  constructor(
    private readonly desks: DeskStore,
    private readonly registrations: RegistrationStore,
    private readonly seating: Seating,
    private readonly teller: Teller,
    private readonly log: RegistrationLog,
  ) {}

  /** @throws DomainError `registrations.already` when one of the persons means to come already */
  async enter(entry: Entry): Promise<Registered[]> {
    const { activity, unionId, persons } = entry;
    const desk = await this.desks.lock(activity);
    if (unionId !== null) await this.desks.openUnion(desk, unionId);
    const already = await this.registrations.registered(activity.id, persons);
    if (already.length > 0) throw conflict('registrations.already', { names: already.join('、') });
    const newcomers = persons.map((person) => ({ id: newId(), unionId, person }));
    const statuses = await this.decide(activity, desk, newcomers);
    const fresh = await this.numbered(entry, newcomers, statuses);
    for (const one of fresh) await this.registrations.insert(one);
    for (const one of fresh)
      await this.teller.tell(activity, [one], { kind: kindOf(one.status), key: one.status, data: {} });
    this.log.record('registered', activity.id, { ids: fresh.map(({ id }) => id) });
    return fresh.map(({ id, personName, status, ticketCode, place }) => ({
      id,
      personName,
      status,
      ticketCode,
      place,
    }));
  }

  private async decide(
    { approval }: ActivityView,
    desk: Desk,
    newcomers: readonly { readonly id: string; readonly unionId: string | null }[],
  ): Promise<RegistrationStatus[]> {
    if (approval) return newcomers.map(() => 'pending');
    const seated = await this.seating.seat(desk, newcomers);
    return newcomers.map(({ id }) => (seated.has(id) ? 'confirmed' : 'waiting'));
  }

  private async numbered(
    { activity, unionId, userId, answers, locale, source, hashFor }: Entry,
    newcomers: readonly { readonly id: string; readonly person: Person }[],
    statuses: readonly RegistrationStatus[],
  ): Promise<FreshRegistration[]> {
    const waiting = statuses.filter((status) => status === 'waiting').length;
    let place = waiting > 0 ? await this.desks.takePlaces(activity.id, waiting) : 0;
    const createdAt = this.log.now();
    return newcomers.map(({ id, person }, index) => {
      const status = statuses[index] ?? 'waiting';
      return {
        id,
        activityId: activity.id,
        unionId,
        userId,
        personName: person.name,
        phone: person.phone,
        mail: person.mail,
        locale,
        answers,
        status,
        place: status === 'waiting' ? place++ : null,
        ticketCode: newTicketCode(),
        source,
        confirmationHash: hashFor?.(id) ?? null,
        createdAt,
      };
    });
  }
}

/** The first thing somebody hears has the name of where they stand. */
function kindOf(status: RegistrationStatus): 'pending' | 'confirmed' | 'waiting' {
  return status === 'pending' || status === 'confirmed' ? status : 'waiting';
}
