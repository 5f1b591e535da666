import { IsObject, IsOptional, IsString } from 'class-validator';

/** Persons by line number, answers by field key; `names.1` is the name on the first line. */
export class RegisterForm {
  @IsOptional()
  @IsObject()
  names?: Record<string, unknown>;

  @IsOptional()
  @IsObject()
  phones?: Record<string, unknown>;

  @IsOptional()
  @IsObject()
  mails?: Record<string, unknown>;

  @IsOptional()
  @IsObject()
  answers?: Record<string, unknown>;

  /** how many lines the form had */
  @IsOptional()
  @IsString()
  lines?: string;

  /** pressed: one more line, please */
  @IsOptional()
  @IsString()
  more?: string;
}
