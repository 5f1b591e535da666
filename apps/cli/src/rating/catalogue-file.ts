import { compileCatalogue, readCatalogue, type Catalogue } from '#rating';
import type { Cli } from '../cli.js';
import { catalogueText, indicatorText } from './catalogue-text.js';
import { DEFAULT_CATALOGUE, ratingCatalogue } from './rating-catalogue.js';
import { readText } from './read-file.js';
import { Refusals, type Format } from './refusals.js';
import { UnusableError } from './unusable-error.js';

/** Tells whether a catalogue can be used, and what stands in it. */
export class CatalogueFile {
  private readonly refusals: Refusals;

  constructor(
    private readonly cli: Cli,
    private readonly format: Format,
  ) {
    this.refusals = new Refusals(cli, format);
  }

  async check(file: string): Promise<void> {
    const catalogue = await this.refusals.guard(file, () => checked(file));
    if (catalogue === null) return;
    const { id, version, hash, indicators } = catalogue;
    const text = this.cli.texts.text('cli.catalogue.check.usable', {
      id,
      version,
      hash,
      indicators: indicators.length,
    });
    await this.cli.out.line(
      this.format === 'json' ? JSON.stringify({ id, version, hash, errors: [] }) : text,
    );
  }

  async show(file: string | undefined, code: string | undefined): Promise<void> {
    const catalogue = await this.refusals.guard(file ?? DEFAULT_CATALOGUE, () => ratingCatalogue(file));
    if (catalogue === null) return;
    const indicator = code === undefined ? undefined : catalogue.indicatorByCode.get(code);
    if (code !== undefined && indicator === undefined) {
      const message = this.cli.texts.text('cli.catalogue.show.unknown', { code });
      await this.refusals.refuse(file ?? DEFAULT_CATALOGUE, [
        { path: code, code: 'unknown_indicator', message },
      ]);
      return;
    }
    if (this.format === 'json') {
      await this.cli.out.line(JSON.stringify(indicator?.document ?? catalogue.document));
      return;
    }
    const { texts } = this.cli;
    const lines =
      indicator === undefined ? catalogueText(catalogue, texts) : indicatorText(indicator.document, texts);
    await this.cli.out.line(lines.join('\n'));
  }
}

function checked(file: string): Catalogue {
  const { document, problems } = readCatalogue(readText(file));
  if (document === undefined) throw new UnusableError(problems);
  return compileCatalogue(document);
}
