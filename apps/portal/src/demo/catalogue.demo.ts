import { AdoptDefaultCatalogue, CatalogueQueries, PublishCatalogue } from '#catalogue';
import { Injectable } from '@nestjs/common';
import type { DemoDistrict } from './organizations.demo.js';

/** The invented district adopts the default catalogue and publishes it. */
@Injectable()
export class CatalogueDemo {
  constructor(
    private readonly adoptDefault: AdoptDefaultCatalogue,
    private readonly publishCatalogue: PublishCatalogue,
    private readonly catalogues: CatalogueQueries,
  ) {}

  /** As an actor of the district. @returns the id of the published version */
  async publish({ founder }: DemoDistrict): Promise<string> {
    const id = await this.adoptDefault.execute(founder);
    const draft = await this.catalogues.version(id);
    await this.publishCatalogue.execute(founder, { id, rowVersion: draft?.rowVersion ?? 0 });
    return id;
  }
}
