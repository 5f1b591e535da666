import { IsString, MaxLength } from 'class-validator';

export class PasswordForm {
  @IsString()
  @MaxLength(500)
  current!: string;

  @IsString()
  @MaxLength(500)
  password!: string;

  @IsString()
  @MaxLength(500)
  again!: string;
}
