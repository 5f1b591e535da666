import { ApiProperty } from '@nestjs/swagger';
import { IsArray, IsInt, IsString } from 'class-validator';
import { PERMISSIONS } from '../../domain/permissions.js';

export class CreateTokenDto {
  @ApiProperty({ maxLength: 60 })
  @IsString()
  name!: string;

  @ApiProperty({ enum: Object.keys(PERMISSIONS), isArray: true })
  @IsArray()
  @IsString({ each: true })
  scopes!: string[];

  @ApiProperty({ minimum: 1, maximum: 366, description: 'Days until it ends' })
  @IsInt()
  days!: number;
}
