import { ApiProperty } from '@nestjs/swagger';
import type { GrantView } from '../../queries/account-view.js';
import { GrantScopeDto } from './grant-scope.dto.js';

export class GrantDto extends GrantScopeDto implements GrantView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  validFrom!: Date;

  @ApiProperty({ type: Date, nullable: true })
  validUntil!: Date | null;
}
