import type { FormValues } from '#http';
import type { ActivityPlan } from '../domain/activity-plan.js';
import { localOf } from '../domain/shanghai-time.js';

/** A plan as the form's controls hold it. @param nameOf union id → name */
export function planValues(plan: ActivityPlan, nameOf: ReadonlyMap<string, string>): FormValues {
  const named = (ids: readonly string[]): string => ids.map((id) => nameOf.get(id) ?? '').join('\n');
  const values: Record<string, string> = {
    kind: plan.kind,
    title: plan.title,
    topic: plan.topic,
    host: plan.hostUnionId === null ? '' : (nameOf.get(plan.hostUnionId) ?? ''),
    coHosts: named(plan.coHostIds),
    startsAt: localOf(plan.startsAt),
    endsAt: localOf(plan.endsAt),
    place: plan.place ?? '',
    onlineUrl: plan.onlineUrl ?? '',
    capacity: plan.capacity === null ? '' : String(plan.capacity),
    quotaPerUnion: plan.quotaPerUnion === null ? '' : String(plan.quotaPerUnion),
    approval: plan.approval ? 'yes' : '',
    who: plan.audience.who,
    minStar: String(plan.audience.minStar),
    invited: named(plan.audience.invited),
    registrationOpensAt: localOf(plan.registrationOpensAt),
    registrationClosesAt: localOf(plan.registrationClosesAt),
    claimHours: String(plan.claimHours),
    series: plan.seriesId ?? '',
    order: plan.order,
  };
  plan.sessions.forEach((session, index) => {
    const cell = (field: string, value: string): void => {
      values[`sessions.${index}_${field}`] = value;
    };
    cell('id', session.id);
    cell('title', session.title);
    cell('startsAt', localOf(session.startsAt));
    cell('endsAt', localOf(session.endsAt));
    cell('place', session.place ?? '');
    cell('speakers', session.speakers.map(({ name }) => name).join('\n'));
  });
  plan.form.forEach((field, index) => {
    const cell = (name: string, value: string): void => {
      values[`form.${index}_${name}`] = value;
    };
    cell('key', field.key);
    cell('label', field.label);
    cell('type', field.type);
    cell('options', (field.options ?? []).join('、'));
    cell('required', field.required ? 'yes' : '');
    cell('onlyIf', field.onlyIf ? `${field.onlyIf.key}=${field.onlyIf.equals}` : '');
  });
  return values;
}
