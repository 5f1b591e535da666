import { CatalogueQueries } from '#catalogue';
import { evidenceKind, type EvidenceKind } from '#evidence';
import { invalid } from '#kernel';
import { Injectable } from '@nestjs/common';

/** The kinds of proof of the district's published catalogue. */
@Injectable()
export class DistrictKinds {
  constructor(private readonly catalogues: CatalogueQueries) {}

  /** Empty as long as no catalogue is published. */
  async all(): Promise<EvidenceKind[]> {
    const published = await this.catalogues.published();
    return published?.document.evidence_types.map(evidenceKind) ?? [];
  }

  /** Those that a union hands in. */
  async uploaded(): Promise<EvidenceKind[]> {
    return (await this.all()).filter(({ storage }) => storage !== 'system');
  }

  /** @throws DomainError `evidence.invalid` at the field `kind` */
  async require(code: string): Promise<EvidenceKind> {
    const kind = (await this.all()).find((one) => one.code === code);
    if (!kind) throw invalid('evidence.invalid', [{ pointer: '/kind', code: 'evidence.kind_unknown' }]);
    return kind;
  }

  /** Names of indicators by code, in the reader's language. */
  async indicatorNames(english: boolean): Promise<ReadonlyMap<string, string>> {
    const published = await this.catalogues.published();
    const items = published?.document.categories.flatMap((category) => category.items) ?? [];
    return new Map(
      items.flatMap((item) =>
        item.indicators.map((one) => [one.code, english ? one.name_en : one.name_zh] as const),
      ),
    );
  }
}
