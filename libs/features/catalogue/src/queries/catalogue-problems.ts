import { Injectable } from '@nestjs/common';
import type { Problem } from '#rating';
import { servedProblems } from '../domain/served-problems.js';
import { CatalogueQueries } from './catalogue.queries.js';

/** Says before anyone presses 发布 what would stand against it. */
@Injectable()
export class CatalogueProblems {
  constructor(private readonly catalogues: CatalogueQueries) {}

  /** @returns null for an unknown version */
  async of(id: string): Promise<readonly Problem[] | null> {
    const source = await this.catalogues.source(id);
    return source === null ? null : servedProblems(source);
  }
}
