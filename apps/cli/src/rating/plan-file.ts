import { planNext, rate, type Catalogue, type NextStar, type PlanOptions, type Rating } from '#rating';
import type { Cli } from '../cli.js';
import { planText, starName } from './plan-text.js';
import { answersOf } from './rate-file.js';
import { DEFAULT_CATALOGUE, ratingCatalogue } from './rating-catalogue.js';
import { Refusals, type Format } from './refusals.js';

export interface PlanFileOptions {
  readonly format: Format;
  readonly catalogue?: string;
  readonly star?: number;
  readonly lock?: readonly string[];
  readonly exclude?: readonly string[];
  readonly margin?: number;
}

interface PlannedFile extends NextStar {
  readonly rating: Rating;
}

/** Plans for one answers file. */
export class PlanFile {
  private readonly refusals: Refusals;

  constructor(
    private readonly cli: Cli,
    private readonly options: PlanFileOptions,
  ) {
    this.refusals = new Refusals(cli, options.format);
  }

  async run(file: string): Promise<void> {
    const { catalogue: chosen, format } = this.options;
    const catalogue = await this.refusals.guard(chosen ?? DEFAULT_CATALOGUE, () => ratingCatalogue(chosen));
    if (catalogue === null || (await this.asksForTheUnknown(catalogue, file))) return;
    const planned = await this.refusals.guard(file, () => this.plan(catalogue, file));
    if (planned === null) return;
    await this.cli.out.line(format === 'json' ? json(planned) : this.text(catalogue, file, planned));
  }

  private plan(catalogue: Catalogue, file: string): PlannedFile {
    const input = answersOf(catalogue, file);
    return { rating: rate(catalogue, input), ...planNext(catalogue, input, this.planOptions()) };
  }

  private planOptions(): PlanOptions {
    const { star, lock, exclude, margin } = this.options;
    return {
      ...(star === undefined ? {} : { star }),
      ...(margin === undefined ? {} : { margin }),
      locked: lock ?? [],
      excluded: exclude ?? [],
    };
  }

  /** A star or an indicator that the catalogue does not have. */
  private async asksForTheUnknown(catalogue: Catalogue, file: string): Promise<boolean> {
    const { star, lock = [], exclude = [] } = this.options;
    const unknown = [...lock, ...exclude].filter((code) => !catalogue.indicatorByCode.has(code));
    if (star !== undefined && !catalogue.stars.some((one) => one.star === star))
      unknown.push(`--star ${star}`);
    if (unknown.length === 0) return false;
    const message = this.cli.texts.text('cli.plan.unknown', { unknown: unknown.join(', ') });
    await this.refusals.refuse(file, [{ path: '', code: 'unknown_option', message }]);
    return true;
  }

  private text(catalogue: Catalogue, file: string, planned: PlannedFile): string {
    const { total, star, asOf } = planned.rating;
    const { texts } = this.cli;
    const now = { star: starName(catalogue, star, texts), total: total.toFixed(2), asOf };
    return [file, texts.text('cli.rate.heading', now), ...planText(catalogue, planned, texts)].join('\n');
  }
}

function json({ rating: { catalogue, asOf, total, star }, next, blockedBy }: PlannedFile): string {
  return JSON.stringify({ catalogue, asOf, total, star, next, blockedBy });
}
