import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { ASSESSMENT_STATUSES, type AssessmentStatus } from '../../domain/status/assessment-status.js';

const given = (_: object, value: unknown): boolean => value !== undefined && value !== '';

/** Filter of a cycle's cases, as in the address bar; empty fields filter nothing. */
export class CycleCaseListQuery {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ValidateIf(given)
  @IsIn(ASSESSMENT_STATUSES)
  status?: AssessmentStatus | '';

  @ValidateIf(given)
  @IsUUID()
  subdistrict?: string;

  @IsOptional()
  @IsIn(['yes', ''])
  overdue?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
