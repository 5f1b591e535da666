import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString } from 'class-validator';
import { ROLES } from '../../domain/role.js';

export class GrantRequestDto {
  @ApiProperty({ enum: ROLES })
  @IsString()
  role!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The union or sub-district; not for roles of the district',
  })
  @IsOptional()
  @IsString()
  scopeId?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'End; an auditor needs one within 366 days' })
  @IsOptional()
  @IsISO8601({ strict: true })
  validUntil?: string;
}
