import { MembershipQueries } from '#alliance';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import { RemoveEvidence, UploadEvidence } from '#evidence';
import { grantsServices, type GrantsServices } from '#grants';
import { type CalendarDate, Clock, fixedClock, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { DemoCast } from './demo-cast.js';
import { DemoGrantPlayer } from './demo-grant-player.js';
import type { DemoUnion } from './organizations.demo.js';

export interface GrantsOfDay {
  readonly services: GrantsServices;
  readonly player: DemoGrantPlayer;
}

/** Grants as they are handled on any day of the invented past, and the unions that may have one. */
@Injectable()
export class DemoGrantStage {
  private readonly receipts = { last: 0 };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly uploadEvidence: UploadEvidence,
    private readonly removeEvidence: RemoveEvidence,
    private readonly memberships: MembershipQueries,
    private readonly clock: Clock,
  ) {}

  get day(): CalendarDate {
    return today(this.clock);
  }

  on(day: CalendarDate, cast: DemoCast): GrantsOfDay {
    const { unitOfWork, audit, uploadEvidence, removeEvidence } = this;
    const clock = fixedClock(`${day}T10:00:00+08:00`);
    const services = grantsServices({ unitOfWork, audit, clock, uploadEvidence, removeEvidence });
    return { services, player: new DemoGrantPlayer(unitOfWork, services, cast, day, this.receipts) };
  }

  async members(unions: readonly DemoUnion[]): Promise<DemoUnion[]> {
    const states = await this.memberships.states(unions.map(({ unionId }) => unionId));
    return unions.filter(({ unionId }) => states.get(unionId) === 'active');
  }
}
