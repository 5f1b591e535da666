import { IsObject, IsOptional, IsString, MaxLength } from 'class-validator';

/** A spending report as typed; sums are named `sums.<category>`. */
export class ReportForm {
  @IsOptional() @IsString() @MaxLength(5000) summary?: string;
  @IsOptional() @IsObject() sums?: Record<string, unknown>;
  @IsOptional() @IsString() unspent?: string;
}
