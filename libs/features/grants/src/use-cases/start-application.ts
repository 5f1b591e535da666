import type { Principal } from '#http';
import { can } from '#identity';
import { conflict, newId, notFound } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { Injectable } from '@nestjs/common';
import { prefill } from '../domain/application/prefill.js';
import { mayApplyOn } from '../domain/programme/window.js';
import { ApplicationStore } from '../persistence/application-store.js';
import { EligibilityReader } from '../queries/eligibility-reader.js';
import { GrantDesk } from './grant-desk.js';

/** Begins a union's application with everything the portal knows already; a second start finds the first. */
@Injectable()
export class StartApplication {
  constructor(
    private readonly applications: ApplicationStore,
    private readonly eligibility: EligibilityReader,
    private readonly organizations: OrganizationsQueries,
    private readonly desk: GrantDesk,
  ) {}

  /**
   * @returns the application's id
   * @throws DomainError `grants.not_open` (conflict), not-found for a foreign union or programme
   */
  async execute(principal: Principal, programmeId: string, unionId: string): Promise<string> {
    if (!can(principal, 'grant.apply', { unionId })) throw notFound('programme');
    return this.desk.workOnProgramme(programmeId, async ({ programme, now, day }) => {
      if (programme.status === 'draft') throw notFound('programme');
      const existing = await this.applications.aliveOf(programmeId, unionId);
      if (existing !== null) return existing;
      if (!mayApplyOn(programme, day))
        throw conflict('grants.not_open', { from: programme.terms.opensOn, until: programme.terms.closesOn });
      const union = await this.organizations.union(unionId);
      if (!union) throw notFound('union');
      const { amountFen } = (await this.eligibility.of(unionId, programme)).eligibility;
      const latest = await this.applications.latestOf(unionId);
      const text = prefill({
        unionName: union.unionName,
        amountFen,
        categories: programme.terms.categories,
        spendUntil: programme.terms.spendUntil,
        previous: latest && { ...latest.text, categories: latest.programme.terms.categories },
      });
      const id = newId();
      const { districtId } = programme;
      await this.applications.insert({ id, districtId, programmeId, unionId, text, createdAt: now });
      await this.desk.work(id, (on) => this.desk.log(on, 'start'));
      return id;
    });
  }
}
