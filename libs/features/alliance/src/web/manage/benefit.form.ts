import { IsOptional, IsString, MaxLength } from 'class-validator';

export class BenefitForm {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  description?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1)
  minStar?: string;

  /** 'yes': kept in the time of grace */
  @IsOptional()
  @IsString()
  @MaxLength(5)
  keptInGrace?: string;

  /** 'yes': given now */
  @IsOptional()
  @IsString()
  @MaxLength(5)
  active?: string;
}
