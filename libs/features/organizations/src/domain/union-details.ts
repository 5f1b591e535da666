import { dayNumber, isId, type CalendarDate, type FieldError } from '#kernel';
import { isIndustry } from './industry.js';
import { normalizeUscc, usccProblem } from './uscc.js';

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 200;

/** What a federation knows of a union and its enterprise when it registers it. */
export interface UnionDetails {
  readonly unionName: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly industry: string;
  readonly address: string;
  readonly subdistrictId: string;
  readonly establishedOn: CalendarDate;
}

/** The details as they are stored: codes in their one form, no blanks at the ends. */
export function normalizeDetails(details: UnionDetails): UnionDetails {
  return {
    ...details,
    unionName: details.unionName.trim(),
    enterpriseName: details.enterpriseName.trim(),
    uscc: normalizeUscc(details.uscc),
    address: details.address.trim(),
  };
}

/** What is wrong with normalized details, each at its field. @param today nothing was founded after it */
export function checkDetails(details: UnionDetails, today: CalendarDate): FieldError[] {
  const uscc = usccProblem(details.uscc);
  return [
    ...checkText('unionName', details.unionName, LONGEST_NAME),
    ...checkText('enterpriseName', details.enterpriseName, LONGEST_NAME),
    ...(uscc ? [problem('uscc', uscc)] : []),
    ...(isIndustry(details.industry) ? [] : [problem('industry', 'industry_unknown')]),
    ...checkAddress(details.address),
    ...(isId(details.subdistrictId) ? [] : [problem('subdistrictId', 'subdistrict_unknown')]),
    ...checkEstablishedOn(details.establishedOn, today),
  ];
}

export function checkAddress(address: string): FieldError[] {
  return address.length > LONGEST_ADDRESS ? [problem('address', 'too_long', { max: LONGEST_ADDRESS })] : [];
}

/** Names of unions, enterprises and federations. */
export function checkText(field: string, text: string, max = LONGEST_NAME): FieldError[] {
  if (text === '') return [problem(field, 'required')];
  return text.length > max ? [problem(field, 'too_long', { max })] : [];
}

function checkEstablishedOn(date: string, today: CalendarDate): FieldError[] {
  try {
    dayNumber(date);
  } catch {
    return [problem('establishedOn', 'not_a_date')];
  }
  return date > today ? [problem('establishedOn', 'established_in_future')] : [];
}

function problem(field: string, code: string, params?: FieldError['params']): FieldError {
  return { pointer: `/${field}`, code: `organizations.${code}`, ...(params && { params }) };
}
