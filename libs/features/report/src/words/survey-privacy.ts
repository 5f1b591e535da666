import type { CatalogueDocument, IndicatorDocument, RatingReport } from '#rating';

const ANSWERS = 'survey_valid';

/**
 * Rule 10 of the rating contract: below so many answers nobody is shown what the members' survey said,
 * only the points it gave.
 */
export class SurveyPrivacy {
  private readonly tooFew: boolean;

  constructor({ parameters }: CatalogueDocument, result: RatingReport) {
    const least = parameters.find(({ key }) => key === 'survey_min_display')?.value ?? 0;
    const answers = result.indicators
      .flatMap(({ trace }) => trace.inputs)
      .find(({ key }) => key === ANSWERS)?.value;
    this.tooFew = typeof answers === 'number' && answers < least;
  }

  hides(indicator: IndicatorDocument): boolean {
    return this.tooFew && indicator.source === 'member_survey';
  }
}
