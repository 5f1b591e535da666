import { ApiProperty } from '@nestjs/swagger';
import type { CreatedUser } from '../../use-cases/create-user.js';

export class CreatedAccountDto implements CreatedUser {
  @ApiProperty({ format: 'uuid' })
  userId!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Shown once; has to be changed at the first log-in',
  })
  oneTimePassword!: string | null;
}
