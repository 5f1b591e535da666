import { IsOptional, IsString } from 'class-validator';

/** A person to be listed. */
export class TalentForm {
  @IsOptional()
  @IsString()
  personName?: string;

  @IsOptional()
  @IsString()
  trade?: string;

  @IsOptional()
  @IsString()
  skills?: string;

  @IsOptional()
  @IsString()
  consentedOn?: string;

  @IsOptional()
  @IsString()
  consented?: string;
}
