import { IsOptional, IsString, MaxLength } from 'class-validator';

export class ReturnForm {
  @IsOptional() @IsString() amount?: string;
  @IsOptional() @IsString() on?: string;
  @IsOptional() @IsString() @MaxLength(200) voucher?: string;
}
