import { IsOptional, IsString } from 'class-validator';

/** A problem as typed. */
export class ProblemForm {
  @IsOptional()
  @IsString()
  title?: string;

  @IsOptional()
  @IsString()
  theme?: string;

  @IsOptional()
  @IsString()
  openText?: string;

  @IsOptional()
  @IsString()
  confidentialText?: string;
}
