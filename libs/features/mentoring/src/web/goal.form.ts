import { IsOptional, IsString } from 'class-validator';

/** What shall be done for an indicator by when. */
export class GoalForm {
  @IsOptional()
  @IsString()
  indicator?: string;

  @IsOptional()
  @IsString()
  text?: string;

  @IsOptional()
  @IsString()
  dueOn?: string;
}
