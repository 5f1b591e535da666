import { CatalogueModule } from '#catalogue';
import { FactsModule } from '#facts';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { EvidenceModule } from '#evidence';
import { AssessmentDemo } from './assessment.demo.js';
import { CatalogueDemo } from './catalogue.demo.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoQueries } from './demo-queries.js';
import { DemoSeeder } from './demo-seeder.js';
import { OrganizationsDemo } from './organizations.demo.js';

@Module({
  imports: [OrganizationsModule, CatalogueModule, EvidenceModule, FactsModule],
  providers: [DemoSeeder, DemoAccounts, DemoQueries, OrganizationsDemo, CatalogueDemo, AssessmentDemo],
  exports: [DemoSeeder, DemoAccounts],
})
export class DemoModule {}
