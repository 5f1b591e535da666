import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What joining asks for: whom to speak with, and the chair's consent. */
export class JoinForm {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string;

  /** 'yes': the other members see name and number */
  @IsOptional()
  @IsString()
  @MaxLength(5)
  shown?: string;

  /** 'yes': the chair agrees to the charter */
  @IsOptional()
  @IsString()
  @MaxLength(5)
  agreed?: string;
}
