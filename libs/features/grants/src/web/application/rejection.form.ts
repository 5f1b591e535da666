import { IsOptional, IsString, MaxLength } from 'class-validator';

export class RejectionForm {
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}
