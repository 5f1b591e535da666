import { CatalogueQueries } from '#catalogue';
import { notFound } from '#kernel';
import type { Catalogue } from '#rating';
import { Injectable } from '@nestjs/common';

/**
 * The catalogue a cycle is pinned to, ready for rating. It is published and so never changes; whoever
 * has the id has it from a cycle row-level security let them see, so it is looked up once.
 */
@Injectable()
export class RatingCatalogues {
  private readonly known = new Map<string, Catalogue>();

  constructor(private readonly catalogues: CatalogueQueries) {}

  /** @throws DomainError not-found when the district has no such published version */
  async of(versionId: string): Promise<Catalogue> {
    const known = this.known.get(versionId);
    if (known) return known;
    const catalogue = await this.catalogues.compiled(versionId);
    if (!catalogue) throw notFound('catalogue');
    this.known.set(versionId, catalogue);
    return catalogue;
  }
}
