import { IsOptional, IsString } from 'class-validator';

export class ReasonForm {
  @IsOptional()
  @IsString()
  reason?: string;
}
