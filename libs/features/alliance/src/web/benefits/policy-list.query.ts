import { IsIn, IsOptional, Matches } from 'class-validator';

export class PolicyListQuery {
  @IsOptional()
  @IsIn(['current', 'over'])
  shelf?: 'current' | 'over';

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
