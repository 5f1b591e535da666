import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class ReportDecisionForm {
  @IsIn(['accept', 'return']) decision: 'accept' | 'return' = 'accept';
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}
