import { Allow, IsIn, IsOptional, IsString } from 'class-validator';
import type { TypedAnswer } from '#rating';

/** A reviewer's decision on one indicator; what it must hold, the use case says. */
export class DecisionForm {
  @IsIn(['accept', 'adjust', 'return'])
  kind!: 'accept' | 'adjust' | 'return';

  @IsOptional()
  @IsString()
  reason?: string;

  /** the decision the reviewer had in view */
  @IsOptional()
  @IsString()
  seen?: string;

  /** the indicator's inputs, by key */
  @IsOptional()
  @Allow()
  values?: TypedAnswer;
}
