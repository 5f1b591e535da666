import { IsOptional, IsString, Matches } from 'class-validator';
import type { UnionDetails } from '../domain/union-details.js';

/** The registration form; what its fields must hold, the use case says. */
export class UnionForm {
  @IsString()
  unionName!: string;

  @IsString()
  enterpriseName!: string;

  @IsString()
  uscc!: string;

  @IsString()
  industry!: string;

  @IsString()
  address!: string;

  @IsString()
  subdistrictId!: string;

  @IsString()
  establishedOn!: string;

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
