import { addDays, Clock, today } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import { type ActivityKind, KIND_RULES } from '../domain/activity-kind.js';
import type { ActivityPlan } from '../domain/activity-plan.js';
import type { FieldPreset, FormField } from '../domain/form-field.js';
import { instantOf } from '../domain/shanghai-time.js';

const HOUR = 3_600_000;
const DAYS_AHEAD = 21;
const CLAIM_HOURS = 24;

/** What a new plan is filled in with, so that a host types little: three weeks ahead, at their own place. */
@Injectable()
export class SuggestedPlan {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  async of(locale: Locale, kind: ActivityKind, hostUnionId: string | null): Promise<ActivityPlan> {
    const { suggests } = KIND_RULES[kind];
    const day = today(this.clock);
    const startsAt = at(`${addDays(day, DAYS_AHEAD)}T14:00`);
    const union = hostUnionId === null ? null : await this.organizations.union(hostUnionId);
    return {
      kind,
      title: '',
      topic: '',
      hostUnionId,
      coHostIds: [],
      startsAt,
      endsAt: new Date(startsAt.getTime() + suggests.hours * HOUR),
      place: union?.address ? union.address : null,
      onlineUrl: null,
      capacity: suggests.capacity,
      quotaPerUnion: suggests.quotaPerUnion,
      approval: suggests.approval,
      audience: { who: suggests.who, minStar: 0, invited: [] },
      form: suggests.fields.map((preset) => this.field(locale, preset)),
      sessions: [],
      registrationOpensAt: at(`${day}T09:00`),
      registrationClosesAt: at(`${addDays(day, DAYS_AHEAD - 1)}T18:00`),
      claimHours: CLAIM_HOURS,
      seriesId: null,
      order: '',
    };
  }

  private field(locale: Locale, preset: FieldPreset): FormField {
    const say = (part: string): string => this.translator.t(locale, `activities.presets.${preset}.${part}`);
    const base = { key: preset, label: say('label'), required: preset !== 'diet' };
    if (preset === 'plate') {
      const equals = this.options(locale, 'arrival').at(-1) ?? '';
      return { ...base, type: 'text', onlyIf: { key: 'arrival', equals } };
    }
    return { ...base, type: 'choice', options: this.options(locale, preset) };
  }

  private options(locale: Locale, preset: Exclude<FieldPreset, 'plate'>): string[] {
    return this.translator.t(locale, `activities.presets.${preset}.options`).split('|');
  }
}

function at(local: string): Date {
  return instantOf(local) ?? new Date(0);
}
