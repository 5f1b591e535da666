import type { Viewer } from '#activities';
import type { UnionListItem } from '#organizations';
import { Injectable } from '@nestjs/common';
import { type IndicatorName, IndicatorNames } from '../queries/indicator-names.js';
import { MenteeCandidates } from '../queries/mentee-candidates.js';
import { MentorSuggestions, type Suggestions } from '../queries/mentor-suggestions.js';
import { type NextSalon, NextSalons } from '../queries/next-salon.js';

/** What helps with an indicator: unions to ask, and the next salon. */
export interface IndicatorHelp extends Suggestions {
  readonly code: string;
  readonly name: string;
  readonly salon: NextSalon | null;
}

/** Finds mentors, mentees and salons for the mentoring page. */
@Injectable()
export class HelpFinder {
  constructor(
    private readonly indicators: IndicatorNames,
    private readonly suggestions: MentorSuggestions,
    private readonly salons: NextSalons,
    private readonly candidates: MenteeCandidates,
  ) {}

  names(english: boolean): Promise<IndicatorName[]> {
    return this.indicators.all(english);
  }

  mentees(search: string, own: string): Promise<UnionListItem[]> {
    return this.candidates.find(search, own);
  }

  /** null: none was asked about, or there is no such indicator */
  async forIndicator(
    code: string | undefined,
    unionId: string,
    viewer: Viewer,
    names: readonly IndicatorName[],
  ): Promise<IndicatorHelp | null> {
    const indicator = names.find((one) => one.code === code);
    if (!indicator) return null;
    return {
      ...(await this.suggestions.of(indicator.code, unionId)),
      code: indicator.code,
      name: indicator.name,
      salon: await this.salons.about(viewer, `${indicator.zh} ${indicator.name}`),
    };
  }
}
