import { invalid, type DomainError } from '#kernel';

const FIELD_OF_CONSTRAINT: Readonly<Record<string, readonly [pointer: string, code: string]>> = {
  enterprises_uscc_key: ['/uscc', 'organizations.uscc_taken'],
  unions_subdistrict_fk: ['/subdistrictId', 'organizations.subdistrict_unknown'],
  subdistricts_name_key: ['/name', 'organizations.name_taken'],
};

/** What the database refused, said at the field; null when the constraint is none of these. */
export function refusedDetails(constraint: string | null): DomainError | null {
  const found = constraint === null ? undefined : FIELD_OF_CONSTRAINT[constraint];
  return found ? invalid('organizations.invalid', [{ pointer: found[0], code: found[1] }]) : null;
}
