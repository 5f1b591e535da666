import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** The register's filter as in the address bar; an empty field filters nothing. */
export class RegisterQuery {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  subdistrict?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  industry?: string;

  @IsOptional()
  @IsIn(['', '1', '2', '3'])
  star?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
