import { type FieldError, invalid, newId } from '#kernel';
import type { ActivityPlan } from '../../domain/activity-plan.js';
import { instantOf } from '../../domain/shanghai-time.js';
import type { ActivityPlanDto } from './activity-plan.dto.js';

/** @throws DomainError `activities.invalid` at the times that are none */
export function planOfDto(dto: ActivityPlanDto): ActivityPlan {
  const errors: FieldError[] = [];
  const at = (pointer: string, text: string): Date => {
    const instant = instantOf(text);
    if (!instant) errors.push({ pointer, code: 'activities.instant' });
    return instant ?? new Date(0);
  };
  const { who, minStar, invited } = dto;
  const plan: ActivityPlan = {
    kind: dto.kind,
    title: dto.title.trim(),
    topic: dto.topic.trim(),
    hostUnionId: dto.hostUnionId ?? null,
    coHostIds: dto.coHostIds,
    startsAt: at('/startsAt', dto.startsAt),
    endsAt: at('/endsAt', dto.endsAt),
    place: dto.place ?? null,
    onlineUrl: dto.onlineUrl ?? null,
    capacity: dto.capacity ?? null,
    quotaPerUnion: dto.quotaPerUnion ?? null,
    approval: dto.approval,
    audience: { who, minStar, invited },
    form: dto.form.map(({ key, label, type, options, required, onlyIf }) => ({
      ...{ key, label, type, required },
      ...(options && { options }),
      ...(onlyIf && { onlyIf: { key: onlyIf.key, equals: onlyIf.equals } }),
    })),
    sessions: dto.sessions.map(({ id, title, startsAt, endsAt, place, speakers }, index) => ({
      id: id ?? newId(),
      title,
      startsAt: at(`/sessions/${index}/startsAt`, startsAt),
      endsAt: at(`/sessions/${index}/endsAt`, endsAt),
      place: place ?? null,
      speakers: speakers.map(({ unionId, name }) => ({ unionId: unionId ?? null, name })),
    })),
    registrationOpensAt: at('/registrationOpensAt', dto.registrationOpensAt),
    registrationClosesAt: at('/registrationClosesAt', dto.registrationClosesAt),
    claimHours: dto.claimHours,
    seriesId: dto.seriesId ?? null,
    order: dto.order.trim(),
  };
  if (errors.length > 0) throw invalid('activities.invalid', errors);
  return plan;
}
