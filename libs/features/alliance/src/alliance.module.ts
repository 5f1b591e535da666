import { AssessmentModule } from '#assessment';
import { FilesModule } from '#files';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { CertificateStore } from './persistence/certificate-store.js';
import { CouncilStore } from './persistence/council-store.js';
import { EntitlementStore } from './persistence/entitlement-store.js';
import { GroupStore } from './persistence/group-store.js';
import { MembershipStore } from './persistence/membership-store.js';
import { MemberCertificatePrinter } from './print/member-certificate.printer.js';
import { AllianceNewsQueries } from './queries/alliance-news.queries.js';
import { BenefitQueries } from './queries/benefit.queries.js';
import { CertificateQueries } from './queries/certificate.queries.js';
import { CouncilQueries } from './queries/council.queries.js';
import { MemberFacts } from './queries/member-facts.js';
import { MemberListQueries } from './queries/member-list.queries.js';
import { MembershipQueries } from './queries/membership.queries.js';
import { OwnMembershipQueries } from './queries/own-membership.queries.js';
import { PolicyQueries } from './queries/policy.queries.js';
import { FollowStars } from './use-cases/follow-stars.js';
import { JoinAlliance } from './use-cases/join-alliance.js';
import { KeepBenefits } from './use-cases/keep-benefits.js';
import { KeepCouncil } from './use-cases/keep-council.js';
import { KeepGroups } from './use-cases/keep-groups.js';
import { KeepPolicies } from './use-cases/keep-policies.js';
import { LeaveAlliance } from './use-cases/leave-alliance.js';
import { NightlyMembershipsJob } from './use-cases/nightly-memberships.job.js';
import { RecomputeMemberships } from './use-cases/recompute-memberships.js';
import { AllianceApi } from './web/api/alliance.api.js';
import { OwnAlliance } from './web/api/own-alliance.js';
import { BenefitsPages } from './web/benefits/benefits.pages.js';
import { PolicyPages } from './web/benefits/policy.pages.js';
import { CouncilPages } from './web/council/council.pages.js';
import { MemberCertificateController } from './web/join/certificate.controller.js';
import { JoinPages } from './web/join/join.pages.js';
import { ManageBenefitsPages } from './web/manage/manage-benefits.pages.js';
import { ManageCouncilPages } from './web/manage/manage-council.pages.js';
import { ManagePoliciesPages } from './web/manage/manage-policies.pages.js';
import { MembersPages } from './web/members/members.pages.js';

const STORES = [CertificateStore, CouncilStore, EntitlementStore, GroupStore, MembershipStore];
const QUERIES = [
  AllianceNewsQueries,
  BenefitQueries,
  CertificateQueries,
  CouncilQueries,
  MemberFacts,
  MemberListQueries,
  MembershipQueries,
  OwnMembershipQueries,
  PolicyQueries,
];
const USE_CASES = [
  FollowStars,
  JoinAlliance,
  KeepBenefits,
  KeepCouncil,
  KeepGroups,
  KeepPolicies,
  LeaveAlliance,
  NightlyMembershipsJob,
  RecomputeMemberships,
];

/** 星级工会联盟: members and what they get, the council, the policy library. */
@Module({
  imports: [FilesModule.forFeature('alliance'), AssessmentModule, OrganizationsModule],
  controllers: [
    AllianceApi,
    MembersPages,
    BenefitsPages,
    PolicyPages,
    CouncilPages,
    JoinPages,
    MemberCertificateController,
    ManageBenefitsPages,
    ManagePoliciesPages,
    ManageCouncilPages,
  ],
  providers: [...STORES, ...QUERIES, ...USE_CASES, MemberCertificatePrinter, OwnAlliance],
  exports: [...QUERIES, ...USE_CASES],
})
export class AllianceModule {}
