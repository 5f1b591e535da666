import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** A role, where it counts, and until when. */
export class GrantForm {
  @IsString()
  role!: string;

  /** a union's name or USCC, or a sub-district's name; nothing for roles of the district */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  scope?: string;

  /** last day */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'http.is_date_string' })
  until?: string;
}
