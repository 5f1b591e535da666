import { IsOptional, IsString } from 'class-validator';

export class OutcomeForm {
  @IsOptional()
  @IsString()
  outcome?: string;
}
