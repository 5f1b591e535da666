import { IsOptional, IsString, Matches } from 'class-validator';
import type { UnionDetails } from '../domain/union-details.js';

/** The registration form; what its fields must hold, the use case says. A field left empty is not sent on. */
export class UnionForm {
  @IsString()
  unionName = '';

  @IsString()
  enterpriseName = '';

  @IsString()
  uscc = '';

  @IsString()
  industry = '';

  @IsString()
  address = '';

  @IsString()
  subdistrictId = '';

  @IsString()
  establishedOn = '';

  /** of the union being corrected */
  @IsOptional()
  @Matches(/^\d{1,9}$/)
  version?: string;
}

/** Without what else a request carries. */
export function detailsOf(form: UnionDetails): UnionDetails {
  const { unionName, enterpriseName, uscc, industry, address, subdistrictId, establishedOn } = form;
  return { unionName, enterpriseName, uscc, industry, address, subdistrictId, establishedOn };
}
