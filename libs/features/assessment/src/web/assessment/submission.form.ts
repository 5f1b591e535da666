import { Allow, IsOptional } from 'class-validator';

/** The reasons for warnings, by the warning's key. */
export class SubmissionForm {
  @IsOptional()
  @Allow()
  reasons?: Readonly<Record<string, string | string[]>>;
}
