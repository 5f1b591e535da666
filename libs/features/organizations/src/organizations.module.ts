import { Module } from '@nestjs/common';
import { OrganizationsQueries } from './queries/organizations.queries.js';
import { RegisterUnion } from './use-cases/register-union.js';
import { SaveSubdistrict } from './use-cases/save-subdistrict.js';
import { UpdateProfile } from './use-cases/update-profile.js';
import { UpdateUnion } from './use-cases/update-union.js';
import { Choices } from './web/choices.js';
import { OrganizationsApi } from './web/organizations.api.js';
import { OwnUnionPages } from './web/own-union.pages.js';
import { SubdistrictsPages } from './web/subdistricts.pages.js';
import { UnionEditorPages } from './web/union-editor.pages.js';
import { UnionsPages } from './web/unions.pages.js';

/** Sub-districts, enterprises and their unions. Static addresses are registered before those with an id. */
@Module({
  controllers: [OrganizationsApi, OwnUnionPages, SubdistrictsPages, UnionEditorPages, UnionsPages],
  providers: [OrganizationsQueries, RegisterUnion, UpdateUnion, UpdateProfile, SaveSubdistrict, Choices],
  exports: [OrganizationsQueries, RegisterUnion, UpdateProfile, SaveSubdistrict],
})
export class OrganizationsModule {}
