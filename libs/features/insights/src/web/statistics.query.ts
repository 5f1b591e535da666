import { IsOptional, Matches } from 'class-validator';

export class StatisticsQuery {
  /** a calendar year; without it the running one */
  @IsOptional()
  @Matches(/^(20\d\d)?$/)
  year?: string;
}
