import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Filter of the accounts, as in the address bar. */
export class AccountListQuery {
  /** part of a user name or name */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
