import type { TypedAnswer } from '#rating';
import { Allow, IsOptional, Matches } from 'class-validator';

/** One indicator's controls as posted; what the values must hold, the rules say. */
export class AnswerForm {
  /** the version that was shown; 0 where nothing stood */
  @Matches(/^\d{1,9}$/)
  version!: string;

  /** by input key */
  @IsOptional()
  @Allow()
  values?: TypedAnswer;
}
