import { runAs, UnitOfWork } from '#database';
import { newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Announcer } from '../start/announcer.js';
import { AllianceLifeDemo } from './alliance-life.demo.js';
import { AssessmentDemo } from './assessment.demo.js';
import { CatalogueDemo } from './catalogue.demo.js';
import { DemoAccounts } from './demo-accounts.js';
import { OrganizationsDemo } from './organizations.demo.js';

const SEEDING_LOCK = 7_305_092; // any constant: one per program

/**
 * Fills an empty database with the invented district, through the same use cases as people. All of it is
 * one transaction: interrupted, it leaves nothing, and the next start begins again.
 */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: OrganizationsDemo,
    private readonly catalogue: CatalogueDemo,
    private readonly accounts: DemoAccounts,
    private readonly assessments: AssessmentDemo,
    private readonly allianceLife: AllianceLifeDemo,
  ) {}

  /** Does nothing when there is any district. @throws the signal's reason when it is aborted on the way */
  async seed(announcer: Announcer, signal: AbortSignal): Promise<void> {
    const districtId = newId();
    const actor = { userId: null, name: 'demo', districtId, requestId: null };
    await runAs(actor, () =>
      this.unitOfWork.run(async () => {
        if (!(await this.isEmpty())) return;
        announcer.say('demo');
        const district = await this.organizations.found(districtId);
        signal.throwIfAborted();
        const catalogueVersionId = await this.catalogue.publish(district);
        signal.throwIfAborted();
        await this.accounts.add(district);
        await this.assessments.play(district, catalogueVersionId, signal);
        await this.allianceLife.play(district, signal);
        signal.throwIfAborted();
      }),
    );
  }

  /** Two portals started at once: the second waits here, and then finds the district. */
  private async isEmpty(): Promise<boolean> {
    await this.unitOfWork.sql("SET LOCAL lock_timeout = '10min'"); // as long as the first one may take
    await this.unitOfWork.sql("SET LOCAL statement_timeout = '10min'");
    await this.unitOfWork.sql('SELECT pg_advisory_xact_lock($1)', [SEEDING_LOCK]);
    await this.unitOfWork.sql('SET LOCAL statement_timeout = DEFAULT');
    const districts = await this.unitOfWork.sql('SELECT FROM platform.districts LIMIT 1');
    return districts.length === 0;
  }
}
