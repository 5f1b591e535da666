import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { UploadDetails } from '../domain/upload-details.js';

/** Fields of an upload, which stand before the file; what they must hold, the use case says. */
export class EvidenceUploadForm {
  /** code of an evidence type of the catalogue */
  @IsString()
  @MaxLength(60)
  kind = '';

  @IsString()
  periodFrom = '';

  /** empty: without an end */
  @IsOptional()
  @IsString()
  periodTo?: string;

  @IsOptional()
  @IsString()
  conclusion?: string;

  /** a ticked box */
  @IsOptional()
  @IsIn(['yes'])
  masked?: string;

  /** where a slot puts the proof once it is stored */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  indicator?: string;
}

export function uploadDetailsOf(form: EvidenceUploadForm): UploadDetails {
  const to = form.periodTo?.trim() ?? '';
  return {
    period: { from: form.periodFrom.trim(), to: to === '' ? null : to },
    conclusion: form.conclusion ?? '',
    masked: form.masked === 'yes',
  };
}
