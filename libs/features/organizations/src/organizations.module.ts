import { Module } from '@nestjs/common';
import { OrganizationsQueries } from './queries/organizations.queries.js';
import { RegisterUnion } from './use-cases/register-union.js';
import { SaveSubdistrict } from './use-cases/save-subdistrict.js';
import { UpdateProfile } from './use-cases/update-profile.js';
import { UpdateUnion } from './use-cases/update-union.js';

@Module({
  providers: [OrganizationsQueries, RegisterUnion, UpdateUnion, UpdateProfile, SaveSubdistrict],
  exports: [OrganizationsQueries, RegisterUnion, UpdateProfile, SaveSubdistrict],
})
export class OrganizationsModule {}
