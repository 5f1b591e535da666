import { IsOptional, IsString } from 'class-validator';

/** Why something ends. */
export class ReasonForm {
  @IsOptional()
  @IsString()
  reason?: string;
}
