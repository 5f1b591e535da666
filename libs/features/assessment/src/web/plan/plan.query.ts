import { IsIn, IsOptional, IsString } from 'class-validator';

/** Wishes for a plan, as in the address bar. */
export class PlanQuery {
  @IsOptional()
  @IsIn(['1', '2', '3'])
  star?: string;

  /** indicators to leave out */
  @IsOptional()
  @IsString({ each: true })
  exclude?: string | string[];

  /** indicators the plan must hold */
  @IsOptional()
  @IsString({ each: true })
  lock?: string | string[];

  /** points above the star's least total, for safety */
  @IsOptional()
  @IsIn(['0', '2', '5'])
  margin?: string;
}
