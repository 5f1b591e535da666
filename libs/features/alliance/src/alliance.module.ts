import { AssessmentModule } from '#assessment';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { CertificateStore } from './persistence/certificate-store.js';
import { EntitlementStore } from './persistence/entitlement-store.js';
import { GroupStore } from './persistence/group-store.js';
import { MembershipStore } from './persistence/membership-store.js';
import { MemberFacts } from './queries/member-facts.js';
import { MembershipQueries } from './queries/membership.queries.js';
import { FollowStars } from './use-cases/follow-stars.js';
import { JoinAlliance } from './use-cases/join-alliance.js';
import { LeaveAlliance } from './use-cases/leave-alliance.js';
import { RecomputeMemberships } from './use-cases/recompute-memberships.js';

const STORES = [CertificateStore, EntitlementStore, GroupStore, MembershipStore];
const QUERIES = [MemberFacts, MembershipQueries];
const USE_CASES = [FollowStars, JoinAlliance, LeaveAlliance, RecomputeMemberships];

/** 星级工会联盟: members and what they get, the council, the policy library. */
@Module({
  imports: [AssessmentModule, OrganizationsModule],
  providers: [...STORES, ...QUERIES, ...USE_CASES],
  exports: [...QUERIES, ...USE_CASES],
})
export class AllianceModule {}
