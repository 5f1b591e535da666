import { IsOptional, IsString } from 'class-validator';

/** Words for whom it concerns; may be empty where nobody has to explain. */
export class ReasonForm {
  @IsOptional()
  @IsString()
  reason?: string;
}
