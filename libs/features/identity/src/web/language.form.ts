import { IsOptional, IsString } from 'class-validator';

export class LanguageForm {
  @IsString()
  locale!: string;

  /** the page it was chosen on */
  @IsOptional()
  @IsString()
  back?: string;
}
