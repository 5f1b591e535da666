import { Module } from '@nestjs/common';
import { OrganizationsQueries } from './queries/organizations.queries.js';
import { ImportUnions } from './use-cases/import-unions.js';
import { RegisterUnion } from './use-cases/register-union.js';
import { SaveSubdistrict } from './use-cases/save-subdistrict.js';
import { UnionWriter } from './use-cases/union-writer.js';
import { UpdateProfile } from './use-cases/update-profile.js';
import { UpdateUnion } from './use-cases/update-union.js';
import { Choices } from './web/choices.js';
import { OrganizationsApi } from './web/organizations.api.js';
import { OwnUnionPages } from './web/own-union.pages.js';
import { SubdistrictsPages } from './web/subdistricts.pages.js';
import { SheetWords } from './web/sheet-words.js';
import { UnionEditorPages } from './web/union-editor.pages.js';
import { UnionSheetPages } from './web/union-sheet.pages.js';
import { UnionsPages } from './web/unions.pages.js';

/** Sub-districts, enterprises and their unions. Static addresses are registered before those with an id. */
@Module({
  controllers: [
    OrganizationsApi,
    OwnUnionPages,
    SubdistrictsPages,
    UnionSheetPages,
    UnionEditorPages,
    UnionsPages,
  ],
  providers: [
    OrganizationsQueries,
    UnionWriter,
    RegisterUnion,
    UpdateUnion,
    UpdateProfile,
    ImportUnions,
    SaveSubdistrict,
    Choices,
    SheetWords,
  ],
  exports: [OrganizationsQueries, RegisterUnion, UpdateProfile, SaveSubdistrict],
})
export class OrganizationsModule {}
