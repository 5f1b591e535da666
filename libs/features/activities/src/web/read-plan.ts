import { type FieldError, invalid, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ActivityKind } from '../domain/activity-kind.js';
import type { ActivityPlan, Session, Speaker } from '../domain/activity-plan.js';
import type { FormField, FormFieldType } from '../domain/form-field.js';
import { instantOf } from '../domain/shanghai-time.js';
import { UnionNames } from '../queries/union-names.js';
import { type Row, rowsOf } from './form-rows.js';
import type { PlanForm } from './plan.form.js';

export interface ReadPlan {
  readonly plan: Omit<ActivityPlan, 'hostUnionId' | 'seriesId'>;
  /** null: the name is of no union; undefined: none was typed */
  readonly host: string | null | undefined;
  /** group → the rows of the form that its entries come from, for errors */
  readonly places: Readonly<Record<string, readonly number[]>>;
}

const SPEAKER = /^([^（(]+)[（(](.+)[)）]$/;

/** Turns what was typed into a plan: times of Shanghai, names into unions, rows into sessions and questions. */
@Injectable()
export class ReadPlanForm {
  constructor(private readonly unions: UnionNames) {}

  /** @throws DomainError `activities.invalid` for times that are none and names of no union */
  async read(form: PlanForm, kind: ActivityKind): Promise<ReadPlan> {
    const sessions = rowsOf(form.sessions);
    const questions = rowsOf(form.form).filter(({ row }) => row['label']);
    const lists = { coHosts: names(form.coHosts), invited: names(form.invited) };
    const guests = sessions.flatMap(({ row }) => speakersOf(row)).map(({ from }) => from ?? '');
    const ids = await this.unions.ids(
      [form.host, ...lists.coHosts, ...lists.invited, ...guests].filter(Boolean),
    );
    const errors: FieldError[] = [];
    const at = (pointer: string, text: string): Date => {
      const instant = instantOf(text);
      if (!instant) errors.push({ pointer, code: 'activities.instant' });
      return instant ?? new Date(0);
    };
    const known = (field: 'coHosts' | 'invited'): string[] => {
      const missing = lists[field].filter((name) => !ids.has(name));
      if (missing.length > 0)
        errors.push({
          pointer: `/${field}`,
          code: 'activities.union_names',
          params: { names: missing.join('、') },
        });
      return lists[field].map((name) => ids.get(name)).filter((id) => id !== undefined);
    };
    const plan = {
      kind,
      title: form.title.trim(),
      topic: form.topic.trim(),
      coHostIds: known('coHosts'),
      startsAt: at('/startsAt', form.startsAt),
      endsAt: at('/endsAt', form.endsAt),
      place: form.place?.trim() ?? null,
      onlineUrl: form.onlineUrl?.trim() ?? null,
      capacity: form.capacity === undefined ? null : Number(form.capacity),
      quotaPerUnion: form.quotaPerUnion === undefined ? null : Number(form.quotaPerUnion),
      approval: form.approval === 'yes',
      audience: {
        who: form.who,
        minStar: Number(form.minStar) as 0 | 1 | 2 | 3,
        invited: form.who === 'invited' ? known('invited') : [],
      },
      form: questions.map(({ row }, index) => fieldOf(row, index)),
      sessions: sessions.map(({ row, at: place }): Session => {
        const pointer = `/sessions.${place}_`;
        return {
          id: row['id'] ?? newId(),
          title: row['title'] ?? '',
          startsAt: at(`${pointer}startsAt`, row['startsAt'] ?? ''),
          endsAt: at(`${pointer}endsAt`, row['endsAt'] ?? ''),
          place: row['place'] ?? null,
          speakers: speakersOf(row).map(({ name, from }): Speaker => {
            const unionId = from === null ? null : (ids.get(from) ?? null);
            return { unionId, name: from === null ? name : `${name}（${from}）` };
          }),
        };
      }),
      registrationOpensAt: at('/registrationOpensAt', form.registrationOpensAt),
      registrationClosesAt: at('/registrationClosesAt', form.registrationClosesAt),
      claimHours: Number(form.claimHours),
      order: form.order.trim(),
    };
    if (errors.length > 0) throw invalid('activities.invalid', errors);
    const places = { sessions: sessions.map((one) => one.at), form: questions.map((one) => one.at) };
    return { plan, places, host: form.host === '' ? undefined : (ids.get(form.host.trim()) ?? null) };
  }
}

/** One per line, or separated by 、. */
function names(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[\n、]/)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
}

/** `姓名（工会）`, one per line. */
function speakersOf(row: Row): { readonly name: string; readonly from: string | null }[] {
  return (row['speakers'] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, name, from] = whole(line);
      return name === undefined
        ? { name: line, from: null }
        : { name: name.trim(), from: from?.trim() ?? null };
    });
}

/** A union's own name may end in brackets, so the first opening one counts. */
function whole(line: string): readonly (string | undefined)[] {
  return SPEAKER.exec(line) ?? [];
}

function fieldOf(row: Row, index: number): FormField {
  const type = (row['type'] ?? 'text') as FormFieldType;
  const [key, equals] = (row['onlyIf'] ?? '').split('=', 2);
  return {
    key: row['key'] ?? `q${index + 1}`,
    label: row['label'] ?? '',
    type,
    ...(type === 'choice' && {
      options: (row['options'] ?? '')
        .split(/[,，、\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
    }),
    required: row['required'] === 'yes',
    ...(key && equals !== undefined && { onlyIf: { key, equals } }),
  };
}
