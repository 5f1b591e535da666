import type { FieldError } from '#kernel';
import { KIND_RULES } from './activity-kind.js';
import type { ActivityPlan, Session } from './activity-plan.js';
import { checkForm } from './check-form.js';

/** Most characters of each text. */
export const PLAN_LIMITS = { title: 60, topic: 2000, place: 200, order: 2000 } as const;

export const MAX_CAPACITY = 10_000;
export const MAX_SESSIONS = 30;
const MAX_CLAIM_HOURS = 168;

/** What is wrong with a plan whoever makes it; a draft may still lack what its kind needs (`lacking`). */
export function checkPlan(plan: ActivityPlan): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (pointer: string, code: string, params?: FieldError['params']): void => {
    errors.push({ pointer, code: `activities.${code}`, ...(params && { params }) });
  };
  if (plan.title.trim() === '') wrong('/title', 'title_missing');
  for (const [field, limit] of Object.entries(PLAN_LIMITS))
    if ((plan[field as keyof typeof PLAN_LIMITS] ?? '').length > limit)
      wrong(`/${field}`, 'too_long', { limit });
  if (plan.endsAt <= plan.startsAt) wrong('/endsAt', 'ends_before_start');
  if (plan.place === null && plan.onlineUrl === null) wrong('/place', 'nowhere');
  if (plan.onlineUrl !== null && !isSecureUrl(plan.onlineUrl)) wrong('/onlineUrl', 'not_https');
  const { capacity, quotaPerUnion } = plan;
  if (capacity !== null && !isCount(capacity, MAX_CAPACITY))
    wrong('/capacity', 'count', { most: MAX_CAPACITY });
  if (quotaPerUnion !== null && !isCount(quotaPerUnion, capacity ?? MAX_CAPACITY))
    wrong('/quotaPerUnion', 'quota', { most: capacity ?? MAX_CAPACITY });
  if (!isCount(plan.claimHours, MAX_CLAIM_HOURS)) wrong('/claimHours', 'count', { most: MAX_CLAIM_HOURS });
  if (plan.registrationClosesAt <= plan.registrationOpensAt)
    wrong('/registrationClosesAt', 'closes_before_opening');
  if (plan.registrationClosesAt > plan.endsAt) wrong('/registrationClosesAt', 'closes_after_end');
  if (plan.audience.who === 'invited' && plan.audience.invited.length === 0)
    wrong('/invited', 'nobody_invited');
  if (plan.hostUnionId !== null && plan.coHostIds.includes(plan.hostUnionId)) wrong('/coHosts', 'own_cohost');
  if (plan.hostUnionId === null && KIND_RULES[plan.kind].hosts === 'union')
    wrong('/hostUnionId', 'union_hosts');
  if (plan.sessions.length > MAX_SESSIONS) wrong('/sessions', 'too_many_sessions', { most: MAX_SESSIONS });
  return [
    ...errors,
    ...plan.sessions.flatMap((session, at) => checkSession(session, at, plan)),
    ...checkForm(plan.form),
  ];
}

function checkSession(session: Session, at: number, plan: ActivityPlan): FieldError[] {
  const wrong = (field: string, code: string): FieldError[] => [
    { pointer: `/sessions/${at}/${field}`, code: `activities.${code}` },
  ];
  if (session.title.trim() === '') return wrong('title', 'title_missing');
  if (session.endsAt <= session.startsAt) return wrong('endsAt', 'ends_before_start');
  if (session.startsAt < plan.startsAt || session.endsAt > plan.endsAt)
    return wrong('startsAt', 'session_outside');
  return [];
}

/** What a kind still needs before it can be proposed. */
export function lacking(plan: ActivityPlan): FieldError[] {
  const empty = {
    sessions: plan.sessions.length === 0,
    capacity: plan.capacity === null,
    order: plan.order.trim() === '',
  };
  return KIND_RULES[plan.kind].needs
    .filter((part) => empty[part])
    .map((part) => ({ pointer: `/${part}`, code: `activities.needs_${part}` }));
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function isSecureUrl(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
