import { type FormState, page, type Page, type Principal } from '#http';
import { OrganizationsQueries } from '#organizations';
import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import { managesActivities } from '../domain/activity-doors.js';
import { type ActivityKind, KIND_RULES } from '../domain/activity-kind.js';
import { FORM_FIELD_TYPES } from '../domain/form-field.js';
import { MeetingQueries } from '../queries/meeting.queries.js';
import { rowsOf } from './form-rows.js';

export interface PlannedActivity {
  readonly id: string;
  readonly title: string;
  readonly published: boolean;
}

const SPARE_ROWS = 2;

/** `web/activities/plan.hbs`: the sections that the kind asks for, each row that was typed and two to spare. */
@Injectable()
export class PlanPage {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly meetings: MeetingQueries,
    private readonly translator: Translator,
  ) {}

  async show(
    principal: Principal,
    locale: Locale,
    plan: {
      readonly kind: ActivityKind;
      readonly hostUnionId: string | null;
      readonly activity: PlannedActivity | null;
    },
    form: FormState,
  ): Promise<Page> {
    const { kind, hostUnionId, activity } = plan;
    const say = (key: string): string => this.translator.t(locale, `activities.${key}`);
    const asks = (section: string): boolean => KIND_RULES[kind].sections.some((one) => one === section);
    const series = asks('series') ? await this.meetings.series(hostUnionId) : [];
    const host = hostUnionId === null ? null : await this.organizations.union(hostUnionId);
    const model = {
      activity,
      published: activity?.published ?? false,
      kind,
      kindText: say(`kinds.${kind}`),
      about: say(`about.${kind}`),
      form,
      choosesHost: activity === null && managesActivities(principal) && KIND_RULES[kind].hosts !== 'district',
      hostNeeded: KIND_RULES[kind].hosts === 'union',
      hostName: host?.unionName ?? null,
      asks: {
        coHosts: asks('coHosts'),
        sessions: asks('sessions'),
        order: asks('order'),
        series: asks('series'),
      },
      audiences: (['members', 'invited', 'public'] as const).map((value) => ({
        value,
        label: say(`audience.${value}`),
      })),
      stars: [0, 1, 2, 3].map((star) => ({
        value: String(star),
        label: this.translator.t(locale, `activities.plan.minStars.${star}`),
      })),
      seriesChoices: [
        { value: '', label: say('plan.noSeries') },
        ...series.map(({ id, title }) => ({ value: id, label: title })),
        { value: 'new', label: say('plan.newSeries') },
      ],
      types: FORM_FIELD_TYPES.map((value) => ({ value, label: say(`fieldTypes.${value}`) })),
      sessions: indices(form, 'sessions').map((at) => ({ at, n: at + 1, ...cells(form, 'sessions', at) })),
      questions: indices(form, 'form').map((at) => ({
        at,
        n: at + 1,
        ...cells(form, 'form', at),
        conditions: [{ value: '', label: say('plan.always') }, ...this.conditions(locale, form, at)],
      })),
    };
    return page('activities/plan', model, { status: form.status });
  }

  /** Every answer to a question above that this one may wait for. */
  private conditions(locale: Locale, form: FormState, before: number): { value: string; label: string }[] {
    return rowsOf(group(form, 'form'))
      .filter(({ at }) => at < before)
      .flatMap(({ row }) => {
        const { key = '', label = '', type = '', options = '' } = row;
        const yesNo = type === 'yesno' ? ['yes', 'no'] : [];
        const answers = type === 'choice' ? options.split(/[,，、\n]/).map((one) => one.trim()) : yesNo;
        return answers.filter(Boolean).map((answer) => ({
          value: `${key}=${answer}`,
          label: this.translator.t(locale, 'activities.plan.when', {
            question: label,
            answer: yesNo.length > 0 ? this.translator.t(locale, `activities.plan.${answer}`) : answer,
          }),
        }));
      });
  }
}

function group(form: FormState, name: string): Record<string, unknown> {
  const prefix = `${name}.`;
  return Object.fromEntries(
    Object.entries(form.values)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
}

function indices(form: FormState, name: string): number[] {
  const last = rowsOf(group(form, name)).findLast(({ row }) => Object.values(row).some(Boolean))?.at ?? -1;
  return Array.from({ length: last + 1 + SPARE_ROWS }, (_, at) => at);
}

/** One row's typed values and errors, by the last part of the control's name. */
function cells(
  form: FormState,
  name: string,
  at: number,
): { values: Record<string, unknown>; errors: Record<string, string> } {
  const prefix = `${name}.${at}_`;
  const part = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), value]),
    );
  return { values: part<unknown>(form.values), errors: part(form.errors) };
}
