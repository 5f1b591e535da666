import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Filter of the shelf, as in the address bar; empty fields filter nothing. */
export class ShelfQuery {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  kind?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
