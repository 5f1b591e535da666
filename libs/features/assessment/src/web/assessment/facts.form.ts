import type { TypedAnswer } from '#rating';
import { Allow, IsOptional } from 'class-validator';

/** The facts of the profile as posted, each with the version that was shown. */
export class FactsForm {
  /** by fact */
  @IsOptional()
  @Allow()
  values?: TypedAnswer;

  /** by fact */
  @IsOptional()
  @Allow()
  versions?: Readonly<Record<string, string>>;
}
