import { IsIn, IsOptional, Matches } from 'class-validator';
import { AWARD_TABS, type AwardTab } from '../../queries/award-desk.queries.js';

export class AwardListQuery {
  @IsOptional()
  @IsIn(AWARD_TABS)
  tab?: AwardTab;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
