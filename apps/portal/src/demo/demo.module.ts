import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { DemoAccounts } from './demo-accounts.js';
import { DemoSeeder } from './demo-seeder.js';
import { OrganizationsDemo } from './organizations.demo.js';

@Module({
  imports: [OrganizationsModule],
  providers: [DemoSeeder, DemoAccounts, OrganizationsDemo],
  exports: [DemoSeeder, DemoAccounts],
})
export class DemoModule {}
