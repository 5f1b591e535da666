import { IsOptional, IsString } from 'class-validator';

/** What a project brought, as typed. */
export class BenefitForm {
  @IsOptional()
  @IsString()
  baseline?: string;

  @IsOptional()
  @IsString()
  method?: string;

  @IsOptional()
  @IsString()
  kind?: string;

  @IsOptional()
  @IsString()
  amount?: string;

  @IsOptional()
  @IsString()
  unit?: string;

  @IsOptional()
  @IsString()
  signatoryFunction?: string;

  @IsOptional()
  @IsString()
  signatoryName?: string;

  @IsOptional()
  @IsString()
  signedOn?: string;
}
