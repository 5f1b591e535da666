import {
  checkInput,
  compileCatalogue,
  explainNextLevel,
  nextLevel,
  rate,
  readTyped,
  starGap,
  type Catalogue,
  type CatalogueDocument,
  type InputValue,
  type Rating,
  type RatingInput,
  type Slot,
} from '#rating';
import { callApi } from './api.js';
import { showStanding } from './show-standing.js';
import type { SheetPage } from './sheet-page.js';
import type { Typed } from './typed-form.js';

/** What a card shows of its own score. */
export interface CardScore {
  readonly score: number | null;
  /** index of the band in the list, highest first; null: none hit */
  readonly band: number | null;
  readonly next: string;
}

/** The score while typing, by the same code as the server's. Without it the server's answer shows it. */
export class LiveScore {
  private catalogue: Catalogue | null = null;
  private input: RatingInput | null = null;

  constructor(private readonly page: SheetPage) {}

  /** @returns false where there is no network; try again */
  async load(): Promise<boolean> {
    const { assessmentId } = this.page;
    const sheet = await callApi('GET', `/api/v1/assessments/${assessmentId}`);
    if (sheet.kind !== 'ok') return false;
    const { input, cycle } = sheet.body as {
      input: RatingInput;
      cycle: { catalogueVersionId: string };
    };
    const address = `/api/v1/assessments/${assessmentId}/catalogue?version=${cycle.catalogueVersionId}`;
    const document = await callApi('GET', address);
    if (document.kind !== 'ok') return false;
    this.catalogue = compileCatalogue(document.body as CatalogueDocument);
    this.input = input;
    return true;
  }

  /** Typed controls as values; null as long as the catalogue is not here. */
  read(code: string, typed: Typed): Record<string, InputValue> | null {
    return this.catalogue && readTyped(this.answers(code), typed);
  }

  /** Takes what was typed into the sheet and shows what it is worth; wrong values change nothing shown. */
  type(code: string, typed: Typed): CardScore | null {
    const values = this.read(code, typed);
    if (!this.catalogue || !this.input || !values) return null;
    const input = { ...this.input, answers: { ...this.input.answers, [code]: values } };
    if (checkInput(this.catalogue, input).length > 0) return null;
    this.input = input;
    const rating = rate(this.catalogue, input);
    showStanding(this.page, { total: rating.total, star: rating.star, gap: starGap(rating) });
    return this.cardScore(code, rating);
  }

  private cardScore(code: string, rating: Rating): CardScore | null {
    const { catalogue, input } = this;
    const rated = rating.indicators.find((one) => one.code === code);
    if (!catalogue || !input || !rated) return null;
    const next = nextLevel(catalogue, input, code);
    const lines = next ? explainNextLevel(catalogue, code, next, this.page.language) : [];
    return {
      score: rated.score,
      band: bandIndex(catalogue, code, rated),
      next: lines.map(({ key, params }) => this.page.text(key.replace('rating.', ''), params)).join(''),
    };
  }

  private answers(code: string): readonly Slot[] {
    const inputs = this.catalogue?.indicatorByCode.get(code)?.inputs ?? [];
    return inputs.filter(({ source }) => source === 'answer');
  }
}

/** Bands are listed as the rule has them; a line is listed from its top: above, between, below. */
function bandIndex(catalogue: Catalogue, code: string, rated: Rating['indicators'][number]): number | null {
  const { band } = rated.trace;
  const scoring = catalogue.indicatorByCode.get(code)?.document.scoring;
  if (!band || !scoring) return null;
  switch (band.kind) {
    case 'step':
    case 'age':
    case 'date_rule':
      return band.index;
    case 'linear':
      return ['above', 'between', 'below'].indexOf(band.segment);
    case 'option':
      return (scoring.options ?? []).findIndex(({ value }) => value === band.option);
    default:
      return null;
  }
}
