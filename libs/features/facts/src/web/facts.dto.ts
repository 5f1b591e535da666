import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';

export class WithdrawalDto {
  @ApiProperty({ description: 'shown to the union; at most 500 characters', example: '双方确认单作废' })
  @IsString()
  reason!: string;
}
