import { Module } from '@nestjs/common';
import { CatalogueProblems } from './queries/catalogue-problems.js';
import { CatalogueQueries } from './queries/catalogue.queries.js';
import { AdoptDefaultCatalogue } from './use-cases/adopt-default-catalogue.js';
import { DiscardCatalogueDraft } from './use-cases/discard-catalogue-draft.js';
import { PublishCatalogue } from './use-cases/publish-catalogue.js';
import { SaveCatalogueDraft } from './use-cases/save-catalogue-draft.js';
import { CatalogueVersionsPages } from './web/catalogue-versions.pages.js';
import { CatalogueApi } from './web/catalogue.api.js';

@Module({
  controllers: [CatalogueApi, CatalogueVersionsPages],
  providers: [
    CatalogueQueries,
    CatalogueProblems,
    SaveCatalogueDraft,
    AdoptDefaultCatalogue,
    PublishCatalogue,
    DiscardCatalogueDraft,
  ],
  exports: [CatalogueQueries, AdoptDefaultCatalogue, PublishCatalogue],
})
export class CatalogueModule {}
