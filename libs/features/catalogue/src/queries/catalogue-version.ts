import type { CatalogueDocument } from '#rating';
import type { CatalogueStatus } from '../persistence/catalogue-version.entity.js';

/** A version in a list. */
export interface CatalogueVersionItem {
  readonly id: string;
  /** the catalogue's own id, `star-union-default` */
  readonly code: string;
  readonly version: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** `sha256:…` of the content */
  readonly hash: string;
  readonly status: CatalogueStatus;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  /** name of who published it */
  readonly publishedBy: string | null;
  /** hand it back when changing a draft */
  readonly rowVersion: number;
}

export interface CatalogueVersion extends CatalogueVersionItem {
  readonly document: CatalogueDocument;
}
