import { IsOptional, IsString } from 'class-validator';

export class WithdrawalForm {
  @IsOptional()
  @IsString()
  reason?: string;
}
