import { ApiProperty } from '@nestjs/swagger';

/** Shown once. */
export class SecretDto {
  @ApiProperty()
  secret!: string;
}
