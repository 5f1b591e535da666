import { CatalogueModule } from '#catalogue';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { CatalogueDemo } from './catalogue.demo.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoSeeder } from './demo-seeder.js';
import { OrganizationsDemo } from './organizations.demo.js';

@Module({
  imports: [OrganizationsModule, CatalogueModule],
  providers: [DemoSeeder, DemoAccounts, OrganizationsDemo, CatalogueDemo],
  exports: [DemoSeeder, DemoAccounts],
})
export class DemoModule {}
