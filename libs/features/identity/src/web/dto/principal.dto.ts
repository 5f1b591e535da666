import { ApiProperty } from '@nestjs/swagger';
import type { PrincipalView } from '../principal-view.js';
import { GrantScopeDto } from './grant-scope.dto.js';

export class PrincipalDto implements PrincipalView {
  @ApiProperty({ format: 'uuid' })
  userId!: string;

  @ApiProperty()
  username!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [GrantScopeDto] })
  grants!: GrantScopeDto[];

  @ApiProperty({ description: 'Nothing but setting a password is allowed' })
  mustChangePassword!: boolean;
}
