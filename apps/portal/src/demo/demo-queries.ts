import { CatalogueQueries } from '#catalogue';
import { EvidenceQueries } from '#evidence';
import { FactQueries } from '#facts';
import { OrganizationsQueries } from '#organizations';
import { Injectable } from '@nestjs/common';

/** What the use cases of an assessment ask of other features. */
@Injectable()
export class DemoQueries {
  constructor(
    readonly catalogues: CatalogueQueries,
    readonly organizations: OrganizationsQueries,
    readonly evidence: EvidenceQueries,
    readonly facts: FactQueries,
  ) {}
}
