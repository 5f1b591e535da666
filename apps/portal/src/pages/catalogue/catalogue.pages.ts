import { IndicatorExamples } from '#assessment';
import { CatalogueQueries } from '#catalogue';
import { CurrentLocale, page, type Page, Public } from '#http';
import { type Locale, Translator } from '#views';
import { Controller, Get } from '@nestjs/common';
import { catalogueView } from './catalogue-view.js';
import { wordsIn } from './words-in.js';

/** 指标目录: the published version, whole, for everyone. */
@Controller('catalogue')
@Public()
export class CataloguePages {
  constructor(
    private readonly catalogues: CatalogueQueries,
    private readonly examples: IndicatorExamples,
    private readonly translator: Translator,
  ) {}

  @Get()
  async published(@CurrentLocale() locale: Locale): Promise<Page> {
    const version = await this.catalogues.published();
    if (!version) return page('public/no-catalogue');
    return page('public/catalogue', {
      examples: Object.fromEntries(await this.examples.counts()),
      catalogue: catalogueView(version.document, wordsIn(this.translator, locale)),
    });
  }
}
