import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** Fields of a receipt, which stand before its file. */
export class ReceiptForm {
  @IsOptional() @IsString() @MaxLength(20) category?: string;
  @IsOptional() @IsString() @MaxLength(1000) description?: string;
  @IsOptional() @IsString() spentOn?: string;
  @IsOptional() @IsString() amount?: string;
  @IsOptional() @IsIn(['yes']) masked?: string;
}
