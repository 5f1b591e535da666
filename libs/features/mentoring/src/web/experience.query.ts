import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Filter of the library, as in the address bar; empty fields filter nothing. */
export class ExperienceQuery {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  indicator?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
