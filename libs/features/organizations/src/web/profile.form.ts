import { IsObject, IsString, Matches } from 'class-validator';
import { COUNT_FACTS, YES_NO_FACTS } from '../domain/profile-facts.js';

/** The chair's form: every fact is a control `profile.<fact>`; one left empty is not sent on. */
export class ProfileForm {
  @Matches(/^\d{1,9}$/)
  version!: string;

  @IsString()
  address = '';

  @IsObject()
  profile: Record<string, unknown> = {};
}

/** The facts as typed; what is no whole number stays text, which the use case refuses at its field. */
export function profileOf({ profile: typed }: ProfileForm): Record<string, unknown> {
  const profile: Record<string, unknown> = {};
  for (const fact of COUNT_FACTS) if (typed[fact] !== undefined) profile[fact] = countOf(typed[fact]);
  for (const fact of YES_NO_FACTS) if (typed[fact] !== undefined) profile[fact] = answerOf(typed[fact]);
  return profile;
}

function countOf(typed: unknown): unknown {
  if (typeof typed !== 'string') return typed;
  const plain = typed.normalize('NFKC').replace(/[,，\s]/g, '');
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : typed;
}

function answerOf(typed: unknown): unknown {
  return typed === 'yes' ? true : typed === 'no' ? false : typed;
}
