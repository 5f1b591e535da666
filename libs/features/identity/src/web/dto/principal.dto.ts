import type { Principal } from '#http';
import { ApiProperty } from '@nestjs/swagger';
import { GrantScopeDto } from './grant-scope.dto.js';

export class PrincipalDto {
  @ApiProperty({ format: 'uuid' })
  userId!: string;

  @ApiProperty()
  username!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [GrantScopeDto] })
  grants!: readonly GrantScopeDto[];

  @ApiProperty({ description: 'Nothing but setting a password is allowed' })
  mustChangePassword!: boolean;

  static of({ userId, username, name, grants, mustChangePassword }: Principal): PrincipalDto {
    return { userId, username, name, grants, mustChangePassword };
  }
}
