import { ActivitiesModule } from '#activities';
import { AllianceModule } from '#alliance';
import { AssessmentModule } from '#assessment';
import { CatalogueModule } from '#catalogue';
import { FactsModule } from '#facts';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { EvidenceModule } from '#evidence';
import { ActivitiesDemo } from './activities.demo.js';
import { AllianceLifeDemo } from './alliance-life.demo.js';
import { AllianceDemo } from './alliance.demo.js';
import { DemoLibrary } from './demo-library.js';
import { DemoStars } from './demo-stars.js';
import { AttendanceDemo } from './attendance.demo.js';
import { AssessmentDemo } from './assessment.demo.js';
import { CatalogueDemo } from './catalogue.demo.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoGrantStage } from './demo-grant-stage.js';
import { DemoMeetings } from './demo-meetings.js';
import { DemoPlatform } from './demo-platform.js';
import { DemoQueries } from './demo-queries.js';
import { DemoSeeder } from './demo-seeder.js';
import { GrantsDemo } from './grants.demo.js';
import { DemoJudges } from './demo-judges.js';
import { DemoMembers } from './demo-members.js';
import { InnovationDemo } from './innovation.demo.js';
import { LearningDemo } from './learning.demo.js';
import { MentoringDemo } from './mentoring.demo.js';
import { OrganizationsDemo } from './organizations.demo.js';
import { RegistrationsDemo } from './registrations.demo.js';

@Module({
  imports: [
    ActivitiesModule,
    AllianceModule,
    AssessmentModule,
    OrganizationsModule,
    CatalogueModule,
    EvidenceModule,
    FactsModule,
  ],
  providers: [
    ActivitiesDemo,
    AllianceLifeDemo,
    AttendanceDemo,
    DemoMeetings,
    AllianceDemo,
    DemoLibrary,
    DemoStars,
    DemoSeeder,
    DemoAccounts,
    DemoPlatform,
    DemoQueries,
    OrganizationsDemo,
    RegistrationsDemo,
    CatalogueDemo,
    AssessmentDemo,
    DemoGrantStage,
    GrantsDemo,
    DemoJudges,
    DemoMembers,
    InnovationDemo,
    LearningDemo,
    MentoringDemo,
  ],
  exports: [DemoSeeder, DemoAccounts],
})
export class DemoModule {}
