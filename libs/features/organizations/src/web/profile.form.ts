import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { COUNT_FACTS, YES_NO_FACTS } from '../domain/profile-facts.js';

/** The chair's form: every fact is a field of its own, named like the fact; empty means not known. */
export class ProfileForm {
  @Matches(/^\d{1,9}$/)
  version!: string;

  @IsString()
  address = '';
}

for (const fact of COUNT_FACTS) {
  IsOptional()(ProfileForm.prototype, fact);
  IsString()(ProfileForm.prototype, fact);
  MaxLength(20)(ProfileForm.prototype, fact);
}
for (const fact of YES_NO_FACTS) {
  IsOptional()(ProfileForm.prototype, fact);
  IsIn(['', 'yes', 'no'])(ProfileForm.prototype, fact);
}

/** The facts as typed; what is no whole number stays text, which the use case refuses at its field. */
export function profileOf(form: ProfileForm): Record<string, unknown> {
  const typed = new Map(Object.entries(form).map(([name, value]) => [name, String(value).trim()] as const));
  const profile: Record<string, unknown> = {};
  for (const fact of COUNT_FACTS) profile[fact] = countOf(typed.get(fact) ?? '');
  for (const fact of YES_NO_FACTS) profile[fact] = answerOf(typed.get(fact));
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null));
}

function countOf(text: string): number | string | null {
  const plain = text.normalize('NFKC').replace(/[,，\s]/g, '');
  if (plain === '') return null;
  return /^-?\d+$/.test(plain) ? Number(plain) : text;
}

function answerOf(text: string | undefined): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null;
}
