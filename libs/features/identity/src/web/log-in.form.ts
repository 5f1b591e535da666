import { IsOptional, IsString, MaxLength } from 'class-validator';

export class LogInForm {
  @IsString()
  @MaxLength(100)
  username!: string;

  @IsString()
  @MaxLength(500)
  password!: string;

  /** path to go on to */
  @IsOptional()
  @IsString()
  next?: string;

  /** a sealed form, see SealedForms */
  @IsOptional()
  @IsString()
  kept?: string;
}
