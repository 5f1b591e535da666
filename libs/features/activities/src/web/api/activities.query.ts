import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ACTIVITY_KINDS, type ActivityKind } from '../../domain/activity-kind.js';
import { LIST_TABS } from '../activity-list.query.js';

/** Filter of `GET /api/v1/activities`; without `when`: what comes. */
export class ActivitiesApiQuery {
  @IsOptional()
  @IsIn(LIST_TABS)
  when?: (typeof LIST_TABS)[number];

  @IsOptional()
  @IsIn(ACTIVITY_KINDS)
  kind?: ActivityKind;

  /** sub-district id of the host */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  subdistrict?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
