import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, IsString, ValidateNested } from 'class-validator';
import { GrantRequestDto } from './grant-request.dto.js';

export class CreateAccountDto {
  @ApiProperty({ description: '3 to 40 small letters, digits or . _ -' })
  @IsString()
  username!: string;

  @ApiProperty({ maxLength: 50 })
  @IsString()
  name!: string;

  @ApiPropertyOptional({ type: GrantRequestDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => GrantRequestDto)
  grant?: GrantRequestDto;
}
