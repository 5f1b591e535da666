import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { isId } from '#kernel';
import { compileCatalogue, type Catalogue, type CatalogueDocument } from '#rating';
import { HashedCache } from './hashed-cache.js';
import type { CatalogueVersion, CatalogueVersionItem } from './catalogue-version.js';

const COLUMNS = `id, code, version, title_zh AS "titleZh", title_en AS "titleEn", hash, status,
  created_at AS "createdAt", published_at AS "publishedAt", published_by AS "publishedBy", row_version AS "rowVersion"`;

/**
 * What others may ask about the actor's district's catalogue versions. Documents and compiled
 * catalogues are remembered by content hash; whether a district has a version is asked every time.
 */
@Injectable()
export class CatalogueQueries {
  private readonly documents = new HashedCache<CatalogueDocument>();
  private readonly compiledByHash = new HashedCache<Catalogue>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first, drafts before published ones. */
  async versions(): Promise<CatalogueVersionItem[]> {
    return this.select('true', []);
  }

  /** The version published last; null when the district has published none. */
  async published(): Promise<CatalogueVersion | null> {
    return this.withDocument(`status = 'published'`, []);
  }

  /** @returns null when it is not one of this district's versions */
  async version(id: string): Promise<CatalogueVersion | null> {
    return isId(id) ? this.withDocument('id = $1', [id]) : null;
  }

  /** A published version ready for rating; null when the district has no such published version. */
  async compiled(id: string): Promise<Catalogue | null> {
    const version = await this.version(id);
    if (version?.status !== 'published') return null;
    return this.compiledByHash.get(version.hash, () => compileCatalogue(version.document));
  }

  /** The YAML as it was handed in. */
  async source(id: string): Promise<string | null> {
    if (!isId(id)) return null;
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ source: string }>('SELECT source FROM catalogue.versions WHERE id = $1', [id]),
    );
    return rows[0]?.source ?? null;
  }

  private async withDocument(condition: string, params: readonly string[]): Promise<CatalogueVersion | null> {
    return this.unitOfWork.read(async () => {
      const [item] = await this.select(condition, params);
      if (!item) return null;
      const document = await this.documents.get(item.hash, () => this.document(item.id));
      return { ...item, document };
    });
  }

  private async select(condition: string, params: readonly string[]): Promise<CatalogueVersionItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<CatalogueVersionItem>(
        `SELECT ${COLUMNS} FROM catalogue.versions
         WHERE district_id = platform.current_district() AND ${condition}
         ORDER BY status, coalesce(published_at, created_at) DESC, id DESC`,
        params,
      ),
    );
  }

  private async document(id: string): Promise<CatalogueDocument> {
    const [row] = await this.unitOfWork.sql<{ document: CatalogueDocument }>(
      'SELECT document FROM catalogue.versions WHERE id = $1',
      [id],
    );
    if (!row) throw new Error(`catalogue version ${id} vanished inside its transaction`);
    return row.document;
  }
}
