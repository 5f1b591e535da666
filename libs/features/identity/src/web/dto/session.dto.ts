import { ApiProperty } from '@nestjs/swagger';
import type { SessionState } from '../principal-view.js';
import { PrincipalDto } from './principal.dto.js';

export class SessionDto implements SessionState {
  @ApiProperty({ type: PrincipalDto, nullable: true })
  principal!: PrincipalDto | null;

  @ApiProperty({ description: 'For the header x-csrf-token of unsafe requests with the session cookie' })
  csrfToken!: string;
}
