import type { CalendarDate, FieldError } from '#kernel';
import { checkDay } from './check-day.js';
import { checkTexts, type TextRule } from './check-text.js';

/** A craftsman or expert as listed: no telephone, no identity number, nothing but what others choose by. */
export interface TalentDraft {
  readonly personName: string;
  /** 工种 or field */
  readonly trade: string;
  /** what the person can do for others */
  readonly skills: string;
  /** the day the person agreed, in their own hand */
  readonly consentedOn: string;
  /** the union says that the person knows the purpose and agreed to it */
  readonly consented: boolean;
}

const RULES: Readonly<Record<'personName' | 'trade' | 'skills', TextRule>> = {
  personName: { max: 30 },
  trade: { max: 40 },
  skills: { max: 300 },
};

/** What is wrong with a listing; without the person's consent there is none. */
export function checkTalent(draft: TalentDraft, today: CalendarDate): FieldError[] {
  const { personName, trade, skills, consentedOn, consented } = draft;
  return [
    ...checkTexts({ personName, trade, skills }, RULES),
    ...checkDay('consentedOn', consentedOn, today),
    ...(consented ? [] : [{ pointer: '/consented', code: 'innovation.consent_needed' }]),
  ];
}
