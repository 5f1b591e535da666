import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import { type CalendarDate, Clock, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ApplicationAction } from '../domain/application/application-status.js';
import type { GrantCase } from '../domain/application/grant-case.js';
import type { GrantEventAction } from '../domain/application/grant-event.js';
import { transition } from '../domain/application/transition.js';
import type { Programme } from '../domain/programme/programme.js';
import { ApplicationStore, type CaseChange } from '../persistence/application-store.js';
import { EventStore } from '../persistence/event-store.js';
import { ProgrammeStore } from '../persistence/programme-store.js';

/** One application with its programme, both held, with what is needed to work on it. */
export interface OnDesk {
  readonly one: GrantCase;
  readonly now: Date;
  readonly day: CalendarDate;
}

export interface Remark {
  readonly note?: string;
  /** fen */
  readonly amountFen?: number;
  /** more for the audit log */
  readonly data?: object;
}

/** Where every change of an application happens: one at a time, in one transaction, written down. */
@Injectable()
export class GrantDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeStore,
    private readonly applications: ApplicationStore,
    private readonly events: EventStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** One programme, held. @throws DomainError not-found */
  async workOnProgramme<T>(
    programmeId: string,
    work: (on: {
      readonly programme: Programme;
      readonly now: Date;
      readonly day: CalendarDate;
    }) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(async () =>
      work({
        programme: await this.programmes.lock(programmeId),
        now: this.clock.now(),
        day: today(this.clock),
      }),
    );
  }

  /** @throws DomainError not-found before anything else, also for ids of other districts */
  async work<T>(applicationId: string, work: (on: OnDesk) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async () => {
      await this.programmes.lock(await this.applications.programmeOf(applicationId));
      const one = await this.applications.lock(applicationId);
      return work({ one, now: this.clock.now(), day: today(this.clock) });
    });
  }

  /** Moves the application on. @throws DomainError `grants.wrong_state` */
  async step(on: OnDesk, action: ApplicationAction, change: CaseChange, remark: Remark = {}): Promise<void> {
    const { one, now } = on;
    await this.applications.change(one.id, transition(one.status, action), change, now);
    await this.log(on, action, remark);
  }

  /** Changes what is written without moving it. */
  async keep({ one, now }: OnDesk, change: CaseChange): Promise<void> {
    await this.applications.change(one.id, one.status, change, now);
    this.record(one, 'save', {});
  }

  /** Writes down what happened, for the timeline and the audit log. */
  async log({ one, now }: OnDesk, action: GrantEventAction, remark: Remark = {}): Promise<void> {
    const { note = '', amountFen = null, data = {} } = remark;
    await this.events.add(one, { action, note, amountFen }, now);
    this.record(one, action, {
      ...(amountFen === null ? {} : { amountFen }),
      ...(note && { note }),
      ...data,
    });
  }

  private record(one: GrantCase, action: string, data: object): void {
    this.audit.record({
      action: `grant.${action}`,
      subjectType: 'grant',
      subjectId: one.id,
      data: { programmeId: one.programme.id, unionId: one.union.id, ...data },
    });
  }
}
