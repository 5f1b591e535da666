import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Filter of the union list, as in the address bar; empty fields filter nothing. */
export class UnionListQuery {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @IsOptional()
  @IsString()
  subdistrict?: string;

  @IsOptional()
  @IsString()
  industry?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
