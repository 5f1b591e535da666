import { IsIn, IsObject, IsOptional, IsString } from 'class-validator';
import type { AnswerValue } from '../../domain/answers/answer-entry.js';

/** A decision on one indicator. */
export class DecisionDto {
  @IsIn(['accept', 'adjust', 'return'])
  kind!: 'accept' | 'adjust' | 'return';

  /** needed to adjust and to return */
  @IsOptional()
  @IsString()
  reason?: string;

  /** to adjust: the inputs that are put right, by key */
  @IsOptional()
  @IsObject()
  values?: Record<string, AnswerValue>;

  /** `at` of the decision that stands, absent for none */
  @IsOptional()
  @IsString()
  seen?: string;
}
