import { IsBoolean, IsString } from 'class-validator';

/** A person to be listed. */
export class TalentDto {
  @IsString()
  personName!: string;

  @IsString()
  trade!: string;

  @IsString()
  skills!: string;

  @IsString()
  consentedOn!: string;

  /** that the person knows the purpose and agreed */
  @IsBoolean()
  consented!: boolean;
}
