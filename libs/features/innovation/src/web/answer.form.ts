import { IsOptional, IsString } from 'class-validator';

/** How another union would solve it. */
export class AnswerForm {
  @IsOptional()
  @IsString()
  text?: string;

  @IsOptional()
  @IsString()
  talentId?: string;
}
