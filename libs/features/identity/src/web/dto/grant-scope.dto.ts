import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '../../domain/role.js';

/** A role and where it counts. */
export class GrantScopeDto {
  @ApiProperty({ enum: ROLES })
  role!: string;

  @ApiProperty({ enum: ['district', 'subdistrict', 'union'] })
  scopeType!: string;

  @ApiProperty({ format: 'uuid' })
  scopeId!: string;
}
