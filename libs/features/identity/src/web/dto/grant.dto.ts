import { ApiProperty } from '@nestjs/swagger';
import { GrantScopeDto } from './grant-scope.dto.js';

export class GrantDto extends GrantScopeDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  validFrom!: Date;

  @ApiProperty({ type: Date, nullable: true })
  validUntil!: Date | null;
}
