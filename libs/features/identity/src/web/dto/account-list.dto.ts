import { ApiProperty } from '@nestjs/swagger';
import type { AccountPage } from '../../queries/account-view.js';
import { AccountListItemDto } from './account-list-item.dto.js';

export class AccountListDto implements AccountPage {
  @ApiProperty({ type: [AccountListItemDto] })
  items!: readonly AccountListItemDto[];

  @ApiProperty()
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty()
  pages!: number;
}
