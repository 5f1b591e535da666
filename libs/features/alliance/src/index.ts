export { AllianceModule } from './alliance.module.js';
export { allianceSchema } from './persistence/alliance.schema.js';
export { MembershipQueries, type MembershipView } from './queries/membership.queries.js';
export { allianceServices, type AllianceServices } from './testing/alliance-services.js';
export { seedMember, type MemberSeed } from './testing/seed-member.js';
export { JoinAlliance, type JoinAllianceCommand } from './use-cases/join-alliance.js';
export { LeaveAlliance, type LeaveAllianceCommand } from './use-cases/leave-alliance.js';
export { RecomputeMemberships } from './use-cases/recompute-memberships.js';
