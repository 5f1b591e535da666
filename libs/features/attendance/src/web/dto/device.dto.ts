import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';

/** A phone or tablet that shall scan. */
export class DeviceDto {
  @ApiProperty({ example: '一号门' })
  @IsString()
  label!: string;
}
