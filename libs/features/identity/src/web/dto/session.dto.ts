import { ApiProperty } from '@nestjs/swagger';
import { PrincipalDto } from './principal.dto.js';

export class SessionDto {
  @ApiProperty({ type: PrincipalDto, nullable: true })
  principal!: PrincipalDto | null;

  @ApiProperty({ description: 'For the header x-csrf-token of unsafe requests with the session cookie' })
  csrfToken!: string;
}
