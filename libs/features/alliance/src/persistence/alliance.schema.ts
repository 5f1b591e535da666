import type { FeatureSchema } from '#database';
import { Benefit } from './benefit.entity.js';
import { Consent } from './consent.entity.js';
import { CouncilSeat } from './council-seat.entity.js';
import { CouncilTerm } from './council-term.entity.js';
import { Entitlement } from './entitlement.entity.js';
import { GroupMember } from './group-member.entity.js';
import { Liaison } from './liaison.entity.js';
import { MemberCertificate } from './member-certificate.entity.js';
import { MembershipEvent } from './membership-event.entity.js';
import { Membership } from './membership.entity.js';
import { AllianceCouncil1760000921000 } from './migrations/alliance-council.migration.js';
import { AllianceMembers1760000920000 } from './migrations/alliance-members.migration.js';
import { Policy } from './policy.entity.js';
import { WorkingGroup } from './working-group.entity.js';

export const allianceSchema: FeatureSchema = {
  name: 'alliance',
  entities: [
    Membership,
    MembershipEvent,
    Consent,
    Liaison,
    MemberCertificate,
    Benefit,
    Entitlement,
    Policy,
    CouncilTerm,
    CouncilSeat,
    WorkingGroup,
    GroupMember,
  ],
  migrations: [AllianceMembers1760000920000, AllianceCouncil1760000921000],
};
