import { type StarChanges, StarQueries } from '#assessment';
import type { AuditLog } from '#audit';
import type { UnitOfWork } from '#database';
import type { Clock } from '#kernel';
import { CouncilStore } from '../persistence/council-store.js';
import { KeepCouncil } from '../use-cases/keep-council.js';
import { KeepGroups } from '../use-cases/keep-groups.js';
import { CertificateStore } from '../persistence/certificate-store.js';
import { EntitlementStore } from '../persistence/entitlement-store.js';
import { GroupStore } from '../persistence/group-store.js';
import { MembershipStore } from '../persistence/membership-store.js';
import { BenefitQueries } from '../queries/benefit.queries.js';
import { MemberFacts } from '../queries/member-facts.js';
import { MembershipQueries } from '../queries/membership.queries.js';
import { FollowStars } from '../use-cases/follow-stars.js';
import { JoinAlliance } from '../use-cases/join-alliance.js';
import { LeaveAlliance } from '../use-cases/leave-alliance.js';
import { RecomputeMemberships } from '../use-cases/recompute-memberships.js';

interface Needs {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly audit: AuditLog;
  /** given: memberships follow these stars */
  readonly starChanges?: StarChanges;
}

export type AllianceServices = ReturnType<typeof allianceServices>;

/** The feature's use cases put together by hand: for tests, and for demonstration data of another day. */
export function allianceServices({ unitOfWork, clock, audit, starChanges }: Needs) {
  const stars = new StarQueries(unitOfWork, clock);
  const memberships = new MembershipQueries(unitOfWork);
  const facts = new MemberFacts(unitOfWork, stars);
  const store = new MembershipStore(unitOfWork);
  const entitlements = new EntitlementStore(unitOfWork);
  const groups = new GroupStore(unitOfWork);
  const recompute = new RecomputeMemberships(unitOfWork, facts, store, entitlements, groups, clock);
  if (starChanges)
    new FollowStars(starChanges, recompute, memberships, new BenefitQueries(unitOfWork)).onModuleInit();
  const certificates = new CertificateStore(unitOfWork);
  return {
    stars,
    memberships,
    recompute,
    council: new KeepCouncil(unitOfWork, new CouncilStore(unitOfWork), memberships, audit, clock),
    groups: new KeepGroups(unitOfWork, groups, memberships, audit, clock),
    join: new JoinAlliance(unitOfWork, memberships, recompute, certificates, audit, clock),
    leave: new LeaveAlliance(unitOfWork, memberships, recompute, audit, clock),
  };
}
