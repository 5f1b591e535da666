import { IsOptional, IsString, MaxLength } from 'class-validator';

export class PolicyForm {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  title?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  issuer?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  reference?: string;

  @IsOptional()
  @IsString()
  @MaxLength(3000)
  summary?: string;

  @IsOptional()
  @IsString()
  @MaxLength(3000)
  howToApply?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1)
  minStar?: string;

  /** 'yes': for members of the alliance only */
  @IsOptional()
  @IsString()
  @MaxLength(5)
  membersOnly?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  validFrom?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  validUntil?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  link?: string;
}
