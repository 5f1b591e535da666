import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Min, ValidateNested } from 'class-validator';
import { ScanDto } from './scan.dto.js';

const MOST_SCANS = 200;

/** What a scanner brings, and what it knows already. */
export class DeliveryDto {
  @ApiProperty({ type: [ScanDto], maxItems: MOST_SCANS })
  @IsArray()
  @ArrayMaxSize(MOST_SCANS)
  @ValidateNested({ each: true })
  @Type(() => ScanDto)
  scans!: ScanDto[];

  @ApiProperty({ description: 'the count of attendance changes that the device has heard of; 0: none' })
  @IsInt()
  @Min(0)
  since!: number;

  @ApiProperty({ description: 'scans kept back for the next delivery' })
  @IsInt()
  @Min(0)
  waiting!: number;
}
