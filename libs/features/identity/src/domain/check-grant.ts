import { type FieldError, isId } from '#kernel';
import { isRole, ROLE_SCOPES } from './role.js';

export interface GrantRequest {
  readonly role: string;
  /** the union or sub-district; of a district role it is the district, whatever is given */
  readonly scopeId: string | null;
  readonly validUntil: Date | null;
}

const AUDITOR_DAYS = 366;
const MS_PER_DAY = 86_400_000;

/** A role exists, has a scope of its kind, and ends in the future; an auditor’s account is for a time (R71). */
export function checkGrant({ role, scopeId, validUntil }: GrantRequest, now: Date): FieldError[] {
  if (!isRole(role)) return [{ pointer: '/role', code: 'identity.role_unknown' }];
  const errors: FieldError[] = [];
  if (ROLE_SCOPES[role] !== 'district' && !isId(scopeId)) {
    errors.push({ pointer: '/scopeId', code: 'identity.scope_needed' });
  }
  if (validUntil && validUntil <= now) errors.push({ pointer: '/validUntil', code: 'identity.until_past' });
  if (role === 'auditor') {
    const latest = now.getTime() + AUDITOR_DAYS * MS_PER_DAY;
    if (!validUntil) errors.push({ pointer: '/validUntil', code: 'identity.until_needed' });
    else if (validUntil.getTime() > latest) {
      errors.push({ pointer: '/validUntil', code: 'identity.until_far', params: { days: AUDITOR_DAYS } });
    }
  }
  return errors;
}
