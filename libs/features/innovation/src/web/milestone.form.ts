import { IsOptional, IsString } from 'class-validator';

/** What is due when. */
export class MilestoneForm {
  @IsOptional()
  @IsString()
  title?: string;

  @IsOptional()
  @IsString()
  dueOn?: string;
}
