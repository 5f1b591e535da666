import { AuditLog } from '#audit';
import { currentActor, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { addDays, addMonths, Clock, conflict, forbidden, invalid, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkText } from '../domain/check-text.js';
import { TERM_MONTHS } from '../domain/rotation.js';
import { isSeatKind } from '../domain/seat-kind.js';
import { CouncilStore } from '../persistence/council-store.js';
import { MembershipQueries } from '../queries/membership.queries.js';

export interface HandOverCommand {
  /** the member that takes the chair */
  readonly unionId: string;
  readonly chairName: string;
  /** what the outgoing chair leaves to the next; may be empty with the first term */
  readonly note: string;
  readonly principal: Principal;
}

export interface SeatCommand {
  readonly kind: string;
  /** null: somebody of the district's federation */
  readonly unionId: string | null;
  readonly personName: string;
  readonly principal: Principal;
}

/** Who leads the alliance: a chair that rotates every six months, and the council and secretariat beside it. */
@Injectable()
export class KeepCouncil {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CouncilStore,
    private readonly memberships: MembershipQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends the term that runs, with its note, and begins the next one today.
   *
   * @throws DomainError `alliance.invalid` with the fields, `alliance.chair_is_member` for who is no member
   */
  async handOver({ unionId, chairName, note, principal }: HandOverCommand): Promise<void> {
    demandManager(principal);
    const errors = checkText('/chairName', chairName, 40);
    if (!(await this.memberships.isMember(unionId)))
      errors.push({ pointer: '/unionId', code: 'alliance.chair_is_member' });
    await this.unitOfWork.run(async () => {
      const day = today(this.clock);
      const running = await this.store.running();
      if (running) errors.push(...checkText('/note', note, 1000));
      if (errors.length > 0) throw invalid('alliance.invalid', errors);
      if (running?.startsOn === day) throw conflict('alliance.handed_over_today');
      if (running) await this.store.handOver(running.id, note.trim(), day);
      await this.store.begin({
        unionId,
        chairName: chairName.trim(),
        startsOn: day,
        endsOn: addDays(addMonths(day, TERM_MONTHS), -1),
        createdAt: this.clock.now(),
      });
      this.log('alliance.chair', { unionId });
    });
  }

  /** @throws DomainError `alliance.invalid` with the fields */
  async seat({ kind, unionId, personName, principal }: SeatCommand): Promise<void> {
    demandManager(principal);
    const errors = checkText('/personName', personName, 40);
    if (!isSeatKind(kind)) errors.push({ pointer: '/kind', code: 'alliance.seat_kind' });
    if (unionId !== null && !(await this.memberships.isMember(unionId)))
      errors.push({ pointer: '/unionId', code: 'alliance.chair_is_member' });
    if (errors.length > 0 || !isSeatKind(kind)) throw invalid('alliance.invalid', errors);
    await this.unitOfWork.run(async () => {
      const fromDay = today(this.clock);
      await this.store.seat({ kind, unionId, personName: personName.trim(), fromDay });
      this.log('alliance.seated', { kind, unionId });
    });
  }

  async unseat(principal: Principal, id: string): Promise<void> {
    demandManager(principal);
    await this.unitOfWork.run(async () => {
      if (!(await this.store.unseat(id, today(this.clock)))) throw notFound('seat');
      this.log('alliance.unseated', { id });
    });
  }

  private log(action: string, data: object): void {
    const subjectId = currentActor().districtId ?? '';
    this.audit.record({ action, subjectType: 'district', subjectId, data });
  }
}

function demandManager(principal: Principal): void {
  if (!can(principal, 'alliance.manage')) throw forbidden();
}
