import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class PaymentForm {
  @Matches(/^\d{1,2}$/) tranche!: string;
  @IsOptional() @IsString() on?: string;
  @IsOptional() @IsString() @MaxLength(200) voucher?: string;
}
