import { IsOptional, IsString, Matches } from 'class-validator';

export class SubdistrictForm {
  @IsString()
  name = '';

  /** of the sub-district being renamed */
  @IsOptional()
  @Matches(/^\d{1,9}$/)
  version?: string;
}
