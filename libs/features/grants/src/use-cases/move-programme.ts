import { AuditLog } from '#audit';
import type { Principal } from '#http';
import { Injectable } from '@nestjs/common';
import { moveProgramme, type ProgrammeAction } from '../domain/programme/programme-status.js';
import { ApplicationStore } from '../persistence/application-store.js';
import { ProgrammeStore } from '../persistence/programme-store.js';
import { demandDistrict } from './demand.js';
import { GrantDesk } from './grant-desk.js';

/** Applications on which nothing was decided yet. */
export const UNDECIDED = ['draft', 'submitted', 'returned', 'checked'] as const;

/**
 * Opens a programme to applications, or closes it. Closing lets what is undecided lapse, in the same
 * transaction; an approval under way either was first and stands, or waits and finds the programme closed.
 */
@Injectable()
export class MoveProgramme {
  constructor(
    private readonly programmes: ProgrammeStore,
    private readonly applications: ApplicationStore,
    private readonly desk: GrantDesk,
    private readonly audit: AuditLog,
  ) {}

  /** @returns how many applications lapsed. @throws DomainError `grants.programme_state`, forbidden, not-found */
  async execute(principal: Principal, id: string, action: ProgrammeAction): Promise<number> {
    demandDistrict(principal, 'grant.manage');
    return this.desk.workOnProgramme(id, async ({ programme, now }) => {
      const status = moveProgramme(programme.status, action);
      const lapsing = action === 'close' ? await this.applications.idsIn(id, UNDECIDED) : [];
      for (const one of lapsing) await this.desk.work(one, (on) => this.desk.step(on, 'lapse', {}));
      await this.programmes.move(id, status, now);
      this.audit.record({
        action: `grant.programme_${action}`,
        subjectType: 'grant-programme',
        subjectId: id,
        data: { lapsed: lapsing.length },
      });
      return lapsing.length;
    });
  }
}
