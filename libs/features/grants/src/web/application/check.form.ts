import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class CheckForm {
  @IsIn(['check', 'return', 'decline']) decision: 'check' | 'return' | 'decline' = 'check';
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}
