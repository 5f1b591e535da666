import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Filter of the list, as in the address bar; empty fields filter nothing. */
export class FactListQuery {
  /** a union's id; a union itself always sees its own */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  union?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @IsOptional()
  @Matches(/^(20\d\d)?$/)
  year?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  kind?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}

/** What it says, whoever made it: the address bar, or a page that comes back to a place in the list. */
export type FactListWish = { readonly [Field in keyof FactListQuery]: FactListQuery[Field] };
