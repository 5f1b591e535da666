import { ActivitiesModule } from '#activities';
import { AllianceModule } from '#alliance';
import { AssessmentModule } from '#assessment';
import { CatalogueModule } from '#catalogue';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { CataloguePages } from './catalogue/catalogue.pages.js';
import { HomePages } from './home/home.pages.js';
import { RegisterPages } from './register/register.pages.js';
import { VerifyPages } from './verify/verify.pages.js';

/** What anyone may see, put together from several features. */
@Module({
  imports: [ActivitiesModule, AllianceModule, AssessmentModule, CatalogueModule, OrganizationsModule],
  controllers: [HomePages, CataloguePages, RegisterPages, VerifyPages],
})
export class PublicPagesModule {}
