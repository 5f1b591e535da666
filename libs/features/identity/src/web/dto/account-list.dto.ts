import { ApiProperty } from '@nestjs/swagger';
import { AccountListItemDto } from './account-list-item.dto.js';

export class AccountListDto {
  @ApiProperty({ type: [AccountListItemDto] })
  items!: readonly AccountListItemDto[];

  @ApiProperty()
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty()
  pages!: number;
}
