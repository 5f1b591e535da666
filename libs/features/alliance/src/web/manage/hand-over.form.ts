import { IsOptional, IsString, MaxLength } from 'class-validator';

/** The next term of the chair. */
export class HandOverForm {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  unionId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  chairName?: string;

  @IsOptional()
  @IsString()
  @MaxLength(5000)
  note?: string;
}
