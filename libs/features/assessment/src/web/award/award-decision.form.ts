import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** The leader's decision. */
export class AwardDecisionForm {
  @IsIn(['approved', 'sent_back'])
  decision!: 'approved' | 'sent_back';

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
