import { Allow, IsOptional, IsString } from 'class-validator';

/** The reasons for warnings, by the warning's key. */
export class SubmissionForm {
  @IsOptional()
  @Allow()
  reasons?: Readonly<Record<string, string | string[]>>;

  /** for every warning without a reason of its own */
  @IsOptional()
  @IsString()
  common?: string;
}
