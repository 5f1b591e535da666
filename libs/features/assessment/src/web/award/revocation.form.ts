import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Why an award ends early; that it is given, the use case demands. */
export class RevocationForm {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}
