import type { Grant } from '#http';
import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES } from '../../domain/role.js';

/** A role and where it counts. */
export class GrantScopeDto implements Grant {
  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty({ enum: ['district', 'subdistrict', 'union'] })
  scopeType!: Grant['scopeType'];

  @ApiProperty({ format: 'uuid' })
  scopeId!: string;
}
