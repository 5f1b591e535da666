import { ApiProperty } from '@nestjs/swagger';

export class CreatedAccountDto {
  @ApiProperty({ format: 'uuid' })
  userId!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Shown once; has to be changed at the first log-in',
  })
  oneTimePassword!: string | null;
}
