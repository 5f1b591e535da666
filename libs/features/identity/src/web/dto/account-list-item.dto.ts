import { ApiProperty } from '@nestjs/swagger';
import type { AccountListItem } from '../../queries/account-view.js';
import { GrantScopeDto } from './grant-scope.dto.js';

export class AccountListItemDto implements AccountListItem {
  @ApiProperty({ format: 'uuid' })
  userId!: string;

  @ApiProperty()
  username!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  active!: boolean;

  @ApiProperty({ type: [GrantScopeDto] })
  grants!: readonly GrantScopeDto[];

  @ApiProperty({ type: Date, nullable: true })
  lastSeenAt!: Date | null;
}
