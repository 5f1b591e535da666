import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { ACTIVITY_KINDS, type ActivityKind } from '../domain/activity-kind.js';

export const LIST_TABS = ['coming', 'past', 'plans'] as const;

/** Filter of the list, as in the address bar; empty fields filter nothing. */
export class ActivityListQuery {
  @IsOptional()
  @IsIn(LIST_TABS)
  tab?: (typeof LIST_TABS)[number];

  @IsOptional()
  @IsIn(['', ...ACTIVITY_KINDS])
  kind?: ActivityKind | '';

  @IsOptional()
  @IsString()
  subdistrict?: string;

  @IsOptional()
  @IsIn(['yes'])
  mine?: 'yes';

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
