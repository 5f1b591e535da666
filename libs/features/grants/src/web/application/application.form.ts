import { IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** An application as typed; budget controls are named `budget.<category>`. */
export class ApplicationForm {
  @IsOptional() @IsString() @MaxLength(5000) purpose?: string;
  @IsOptional() @IsString() finishBy?: string;
  @IsOptional() @IsObject() budget?: Record<string, unknown>;
  @IsOptional() @IsString() @MaxLength(300) payeeName?: string;
  @IsOptional() @IsString() @MaxLength(300) bank?: string;
  @IsOptional() @IsString() @MaxLength(60) account?: string;
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
}
