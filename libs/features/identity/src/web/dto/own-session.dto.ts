import { ApiProperty } from '@nestjs/swagger';
import type { SessionView } from '../../queries/account-view.js';

export class OwnSessionDto implements SessionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  device!: string;

  @ApiProperty({ example: '203.0.113.0' })
  network!: string;

  @ApiProperty()
  createdAt!: Date;

  @ApiProperty()
  lastSeenAt!: Date;

  @ApiProperty()
  current!: boolean;
}
