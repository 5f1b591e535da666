import { CatalogueModule } from '#catalogue';
import { EvidenceModule } from '#evidence';
import { Module } from '@nestjs/common';
import { DistrictKinds } from './district-kinds.js';
import { EvidenceApi } from './evidence.api.js';
import { ShelfPages } from './shelf.pages.js';
import { UploadPages } from './upload.pages.js';

/** The shelf's pages name kinds and indicators, which the catalogue knows and the shelf may not ask. */
@Module({
  imports: [CatalogueModule, EvidenceModule],
  controllers: [EvidenceApi, UploadPages, ShelfPages],
  providers: [DistrictKinds],
})
export class EvidencePagesModule {}
