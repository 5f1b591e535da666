import { IsOptional, IsString, MaxLength } from 'class-validator';

export class LeaveForm {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}
