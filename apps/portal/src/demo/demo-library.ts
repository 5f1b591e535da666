import { KeepBenefits, KeepPolicies, RecomputeMemberships } from '#alliance';
import { Clock, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { DemoCast } from './demo-cast.js';
import { DEMO_POLICIES, policyOf } from './demo-policies.js';

/** What members get: the default benefits and the policy library. */
@Injectable()
export class DemoLibrary {
  constructor(
    private readonly keepBenefits: KeepBenefits,
    private readonly keepPolicies: KeepPolicies,
    private readonly recompute: RecomputeMemberships,
    private readonly clock: Clock,
  ) {}

  async fill({ admin }: DemoCast): Promise<void> {
    await this.keepBenefits.adoptDefaults(admin);
    await this.recompute.all('benefit.changed');
    const day = today(this.clock);
    for (const [index, policy] of DEMO_POLICIES.entries()) {
      const id = await this.keepPolicies.save(admin, null, policyOf(policy, day, index + 11));
      if (policy.published) await this.keepPolicies.move(admin, id, 'published');
    }
  }
}
