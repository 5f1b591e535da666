import { ApiProperty } from '@nestjs/swagger';
import type { AccountView } from '../../queries/account-view.js';
import { GrantDto } from './grant.dto.js';

export class AccountDto implements AccountView {
  @ApiProperty({ format: 'uuid' })
  userId!: string;

  @ApiProperty()
  username!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  active!: boolean;

  @ApiProperty()
  createdAt!: Date;

  @ApiProperty({ description: 'Its one-time password is still to be changed' })
  firstLogInOpen!: boolean;

  @ApiProperty({ type: [GrantDto], description: 'That count now or did once, newest first' })
  grants!: readonly GrantDto[];
}
