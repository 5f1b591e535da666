import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class ApprovalForm {
  @IsIn(['approve', 'send_back', 'decline']) decision: 'approve' | 'send_back' | 'decline' = 'approve';
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}
