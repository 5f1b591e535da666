import { MEMBERSHIP_STATES, type MembershipState } from '#alliance-rules';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class MemberListQuery {
  @IsOptional()
  @IsString()
  @MaxLength(80)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  subdistrict?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  industry?: string;

  /** the district sees every state; members see who takes part */
  @IsOptional()
  @IsIn(['', ...MEMBERSHIP_STATES])
  state?: MembershipState | '';

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
