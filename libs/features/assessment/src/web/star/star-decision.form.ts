import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** The leader's decision on a change of a star. */
export class StarDecisionForm {
  @IsIn(['approved', 'refused'])
  decision!: 'approved' | 'refused';

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
