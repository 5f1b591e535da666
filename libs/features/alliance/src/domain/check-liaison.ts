import type { FieldError } from '#kernel';

/** Whom the alliance speaks with at a union, as typed. */
export interface LiaisonDetails {
  readonly name: string;
  readonly phone: string;
  /** whether the other members see name and number */
  readonly shown: boolean;
}

const LONGEST_NAME = 40;
/** A mobile number, or a landline with its area code; spaces and hyphens as people type them. */
const PHONE = /^(1[3-9]\d{9}|0\d{9,11}|\d{7,8})$/;

/** What is wrong with it. */
export function checkLiaison({ name, phone }: LiaisonDetails): FieldError[] {
  const errors: FieldError[] = [];
  const length = name.trim().length;
  if (length === 0) errors.push({ pointer: '/name', code: 'alliance.no_name' });
  if (length > LONGEST_NAME)
    errors.push({ pointer: '/name', code: 'alliance.too_long', params: { limit: LONGEST_NAME } });
  if (!PHONE.test(phone.replace(/[\s-]/g, ''))) errors.push({ pointer: '/phone', code: 'alliance.phone' });
  return errors;
}
