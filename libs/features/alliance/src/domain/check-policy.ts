import { dayNumber, type CalendarDate, type FieldError } from '#kernel';
import { checkText } from './check-text.js';

/** A policy as the district writes it; dates as typed. */
export interface PolicyDetails {
  readonly title: string;
  readonly issuer: string;
  /** the document's number; may be empty */
  readonly reference: string;
  readonly summary: string;
  readonly howToApply: string;
  /** 0: for every union */
  readonly minStar: number;
  readonly membersOnly: boolean;
  readonly validFrom: CalendarDate;
  /** '': until it is withdrawn */
  readonly validUntil: CalendarDate;
  /** where the document can be read; may be empty when it is uploaded */
  readonly link: string;
}

export function checkPolicy(policy: PolicyDetails): FieldError[] {
  const errors = [
    ...checkText('/title', policy.title, 120),
    ...checkText('/issuer', policy.issuer, 80),
    ...checkText('/summary', policy.summary, 600),
    ...checkText('/howToApply', policy.howToApply, 600),
  ];
  if (policy.reference.trim().length > 60)
    errors.push({ pointer: '/reference', code: 'alliance.too_long', params: { limit: 60 } });
  if (![0, 1, 2, 3].includes(policy.minStar)) errors.push({ pointer: '/minStar', code: 'alliance.min_star' });
  if (policy.link.trim() !== '' && !isAddress(policy.link.trim()))
    errors.push({ pointer: '/link', code: 'alliance.link' });
  return [...errors, ...checkDates(policy)];
}

function checkDates({ validFrom, validUntil }: PolicyDetails): FieldError[] {
  if (!isDate(validFrom)) return [{ pointer: '/validFrom', code: 'alliance.date' }];
  if (validUntil === '') return [];
  if (!isDate(validUntil)) return [{ pointer: '/validUntil', code: 'alliance.date' }];
  return validUntil < validFrom ? [{ pointer: '/validUntil', code: 'alliance.ends_early' }] : [];
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

function isDate(text: string): boolean {
  try {
    return dayNumber(text) > 0;
  } catch {
    return false;
  }
}
