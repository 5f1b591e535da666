import { IndicatorStandings } from '#assessment';
import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import { aboveMedian } from '../domain/above-median.js';

/** A union that agreed to be suggested, and does well. How well is not said. */
export interface SuggestedMentor {
  readonly unionId: string;
  readonly unionName: string;
  readonly subdistrictName: string;
  readonly industry: string;
  readonly note: string;
  /** of the same sub-district or industry as whoever asks: the way is short */
  readonly near: boolean;
}

export interface Suggestions {
  readonly mentors: readonly SuggestedMentor[];
  /** fewer than five unions were rated at this indicator: nothing can be said */
  readonly suppressed: boolean;
}

const MOST = 10;

/** Who could help with an indicator (R74): consenting members with a star, above the median, near ones first. */
@Injectable()
export class MentorSuggestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: IndicatorStandings,
  ) {}

  /** @param unionId who asks, and is never suggested to itself */
  async of(indicator: string, unionId: string): Promise<Suggestions> {
    return this.unitOfWork.read(async () => {
      const above = aboveMedian(await this.standings.of(indicator));
      if (!above) return { mentors: [], suppressed: true };
      const mentors = await this.unitOfWork.sql<SuggestedMentor>(
        `SELECT d.union_id AS "unionId", d.union_name AS "unionName", d.subdistrict_name AS "subdistrictName", d.industry,
           o.note, (d.subdistrict_id = own.subdistrict_id OR d.industry = own.industry) AS near
         FROM mentoring.offers o JOIN organizations.union_directory d ON d.union_id = o.union_id
         JOIN alliance.member_directory a ON a.union_id = o.union_id AND a.state IN ('active', 'grace') AND a.star > 0
         JOIN organizations.union_directory own ON own.union_id = $2
         WHERE o.district_id = platform.current_district() AND o.withdrawn_at IS NULL AND o.union_id <> $2
           AND o.union_id = ANY ($3::uuid[]) AND (o.indicators = '{}' OR $1 = ANY (o.indicators))
         ORDER BY near DESC, d.union_name COLLATE "zh-Hans-CN-x-icu", d.union_id LIMIT ${MOST}`,
        [indicator, unionId, [...above]],
      );
      return { mentors, suppressed: false };
    });
  }
}
