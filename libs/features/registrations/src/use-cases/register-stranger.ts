import { ActivityQueries, seesActivity } from '#activities';
import { UnitOfWork } from '#database';
import { notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { confirmationHash, newConfirmationCode } from '../domain/confirmation-code.js';
import type { FormAnswers } from '../domain/form-answers.js';
import type { Person } from '../domain/person.js';
import { EntryCheck } from './entry-check.js';
import { type Registered, Registrar } from './registrar.js';

export interface StrangerCommand {
  readonly activityId: string;
  readonly person: Person;
  readonly answers: FormAnswers;
  readonly locale: string;
}

export interface StrangerRegistered extends Registered {
  /** shown once; only its hash is kept */
  readonly confirmationCode: string;
}

/** Anybody comes to a public activity, with a name and a telephone number; the code makes it theirs. */
@Injectable()
export class RegisterStranger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly check: EntryCheck,
    private readonly registrar: Registrar,
  ) {}

  /** @throws DomainError not-found where the activity is not public; what {@link EntryCheck.pass} throws */
  async execute({ activityId, person, answers, locale }: StrangerCommand): Promise<StrangerRegistered> {
    const code = newConfirmationCode();
    const [registered] = await this.unitOfWork.run(async () => {
      const activity = await this.activities.one(activityId);
      if (!activity || !seesActivity(null, activity)) throw notFound('activity');
      const entry = await this.check.pass(activity, null, { persons: [person], answers });
      const hashFor = (id: string): string => confirmationHash(id, code);
      const whose = { unionId: null, userId: null, source: 'public' } as const;
      return this.registrar.enter({ ...entry, ...whose, activity, locale, hashFor });
    });
    if (!registered) throw new Error('one person was registered and nothing came back');
    return { ...registered, confirmationCode: code };
  }
}
