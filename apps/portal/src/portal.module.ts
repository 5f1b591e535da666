import { AllianceModule } from '#alliance';
import { ActivitiesModule } from '#activities';
import { AssessmentModule } from '#assessment';
import { AttendanceModule } from '#attendance';
import { CatalogueModule } from '#catalogue';
import { FactsModule } from '#facts';
import { FeedbackModule } from '#feedback';
import { GrantsModule } from '#grants';
import { HttpModule } from '#http';
import { IdentityModule } from '#identity';
import { InnovationModule } from '#innovation';
import { InsightsModule } from '#insights';
import { MentoringModule } from '#mentoring';
import { OrganizationsModule } from '#organizations';
import { RegistrationsModule } from '#registrations';
import { type DynamicModule, Module } from '@nestjs/common';
import { CoreModule, type CoreOptions } from '../../core.module.js';
import { DemoModule } from './demo/demo.module.js';
import { FrameModule } from './frame/frame.module.js';
import { AccountsPagesModule } from './pages/accounts/accounts-pages.module.js';
import { ActivityPagesModule } from './pages/activity/activity-pages.module.js';
import { AlliancePagesModule } from './pages/alliance/alliance-pages.module.js';
import { AuditPagesModule } from './pages/audit/audit-pages.module.js';
import { EvidencePagesModule } from './pages/evidence/evidence-pages.module.js';
import { PublicPagesModule } from './pages/public-pages.module.js';

/** Everything the product is. The worker runs the same, without listening. */
@Module({
  imports: [
    HttpModule,
    FrameModule,
    IdentityModule,
    OrganizationsModule,
    CatalogueModule,
    FactsModule,
    AssessmentModule,
    AllianceModule,
    GrantsModule,
    InnovationModule,
    MentoringModule,
    FeedbackModule,
    ActivitiesModule,
    RegistrationsModule,
    AttendanceModule,
    InsightsModule,
    AccountsPagesModule,
    ActivityPagesModule,
    AlliancePagesModule,
    AuditPagesModule,
    EvidencePagesModule,
    PublicPagesModule,
    DemoModule,
  ],
})
export class PortalModule {
  static forRoot(options: CoreOptions): DynamicModule {
    return { module: PortalModule, imports: [CoreModule.forRoot(options)] };
  }
}
