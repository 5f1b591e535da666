import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** What the mentoring page is asked for, as in the address bar. */
export class MentoringQuery {
  /** an indicator the reader looks for help with */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  indicator?: string;

  /** part of the name of a union to mentor */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
