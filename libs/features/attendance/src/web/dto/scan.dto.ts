import { SCAN_KINDS, type ScanKind } from '#checkin';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { UNDO_REASONS, type UndoReason } from '../../domain/scan-delivery.js';

const MAX_LETTER = 4000;
/** The last instant that a date can be (ECMA-262). */
const LAST_INSTANT = 8.64e15;

/** One scan, as a device made it. */
export class ScanDto {
  @ApiProperty({ description: 'made on the device; the same id is the same scan' })
  @IsUUID()
  id!: string;

  @ApiProperty({ enum: SCAN_KINDS })
  @IsIn(SCAN_KINDS)
  kind!: ScanKind;

  @ApiProperty({ description: 'ms since 1970, by the device’s clock corrected by the skew it knew' })
  @IsInt()
  @Min(-LAST_INSTANT)
  @Max(LAST_INSTANT)
  at!: number;

  @ApiPropertyOptional({ description: 'the place of the presented ticket’s entry in the roster' })
  @IsOptional()
  @Matches(/^[\w-]{22}$/)
  lookup?: string;

  @ApiPropertyOptional({ description: 'a walk-in’s words, sealed with the roster’s public key' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LETTER)
  letter?: string;

  @ApiPropertyOptional({ description: 'the scan that a revocation takes back' })
  @IsOptional()
  @IsUUID()
  revokes?: string;

  @ApiPropertyOptional({ enum: UNDO_REASONS })
  @IsOptional()
  @IsIn(UNDO_REASONS)
  reason?: UndoReason;
}
