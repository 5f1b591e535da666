import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

/** Filter of the log, as in the address bar. */
export class AuditListQuery {
  @IsOptional()
  @IsString()
  @MaxLength(80)
  action?: string;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  subject?: string;

  @IsOptional()
  @IsUUID()
  user?: string;

  /** entries with a smaller number: the page after */
  @IsOptional()
  @Matches(/^[1-9]\d{0,15}$/)
  before?: string;
}
