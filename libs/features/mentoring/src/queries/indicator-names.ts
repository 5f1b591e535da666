import { CatalogueQueries } from '#catalogue';
import { Injectable } from '@nestjs/common';

/** An indicator as a choice. */
export interface IndicatorName {
  readonly code: string;
  readonly name: string;
  /** the Chinese name, which texts are compared with */
  readonly zh: string;
}

/** The indicators of the district's published catalogue, by name. Empty as long as none is published. */
@Injectable()
export class IndicatorNames {
  constructor(private readonly catalogues: CatalogueQueries) {}

  /** In the order of the catalogue. */
  async all(english: boolean): Promise<IndicatorName[]> {
    const published = await this.catalogues.published();
    const items = published?.document.categories.flatMap((category) => category.items) ?? [];
    return items.flatMap((item) =>
      item.indicators.map(({ code, name_en, name_zh }) => ({
        code,
        name: english ? name_en : name_zh,
        zh: name_zh,
      })),
    );
  }

  async has(code: string): Promise<boolean> {
    return (await this.all(false)).some((one) => one.code === code);
  }

  /** By code. */
  async names(english: boolean): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.all(english)).map(({ code, name }) => [code, name]));
  }
}
