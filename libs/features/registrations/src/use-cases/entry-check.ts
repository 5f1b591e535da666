import type { ActivityView } from '#activities';
import { Clock, conflict, forbidden, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { askedAnswers, checkAnswers, type FormAnswers } from '../domain/form-answers.js';
import { instantWords } from '../domain/instant-words.js';
import { checkPersons, type Person, tidyPerson } from '../domain/person.js';
import { windowState } from '../domain/registration-window.js';
import { Guests } from './guests.js';

export interface TypedEntry {
  readonly persons: readonly Person[];
  readonly answers: FormAnswers;
}

/** What must hold before anybody is written down, in the order in which people want to hear of it. */
@Injectable()
export class EntryCheck {
  constructor(
    private readonly guests: Guests,
    private readonly clock: Clock,
  ) {}

  /**
   * @param unionId null: a stranger
   * @returns the entry as it is kept
   * @throws DomainError `registrations.not_open`, `registrations.closed`, `registrations.<refusal>` (forbidden),
   *   `registrations.invalid` with the fields
   */
  async pass(activity: ActivityView, unionId: string | null, typed: TypedEntry): Promise<TypedEntry> {
    const state = windowState(activity, this.clock.now());
    if (state === 'early')
      throw conflict('registrations.not_open', { at: instantWords(activity.registrationOpensAt) });
    if (state === 'over') throw conflict('registrations.closed');
    const refusal = await this.guests.refusal(activity, unionId);
    if (refusal !== null) throw forbidden(`registrations.${refusal}`);
    const errors = [...checkPersons(typed.persons), ...checkAnswers(activity.form, typed.answers)];
    if (errors.length > 0) throw invalid('registrations.invalid', errors);
    return {
      persons: typed.persons.map(tidyPerson),
      answers: askedAnswers(activity.form, typed.answers),
    };
  }
}
