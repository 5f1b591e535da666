import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { STAR_TABS, type StarTab } from '../../queries/star-desk.queries.js';

export class StarListQuery {
  @IsOptional()
  @IsIn(STAR_TABS)
  tab?: StarTab;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  q?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
