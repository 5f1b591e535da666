import { IsOptional, IsString } from 'class-validator';

/** The talent asked to mentor; nothing for nobody. */
export class MentorForm {
  @IsOptional()
  @IsString()
  talentId?: string;
}
