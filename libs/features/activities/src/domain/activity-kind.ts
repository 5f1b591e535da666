import type { FieldPreset } from './form-field.js';

export const ACTIVITY_KINDS = [
  'chair_salon',
  'union_open_day',
  'enterprise_open_day',
  'tech_salon',
  'expert_visit',
  'competition',
] as const;

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export type Star = 0 | 1 | 2 | 3;

/** Sections of the planning form that a kind may ask for; what every activity has is not listed. */
export type PlanSection = 'sessions' | 'coHosts' | 'series' | 'order';

/** What the host's side has done when the activity is finished. */
export interface HostFact {
  readonly kind:
    | 'salon_talk'
    | 'union_open_day_hosted'
    | 'enterprise_open_day_hosted'
    | 'tech_salon_hosted'
    | 'competition_hosted';
  /** whose fact it is: who hosts and the co-hosts, or the union of each speaker, once per session */
  readonly of: 'hosts' | 'speakers';
}

export interface KindRule {
  readonly hosts: 'union' | 'district' | 'both';
  /** fewest stars of a hosting union when it proposes; 0 asks for none */
  readonly minHostStar: Star;
  readonly sections: readonly PlanSection[];
  /** may not be proposed while one of these is empty */
  readonly needs: readonly ('sessions' | 'capacity' | 'order')[];
  readonly facts: readonly HostFact[];
  /** what a new plan is filled in with */
  readonly suggests: {
    readonly hours: number;
    readonly capacity: number | null;
    readonly quotaPerUnion: number | null;
    readonly who: 'members' | 'invited' | 'public';
    readonly approval: boolean;
    readonly fields: readonly FieldPreset[];
  };
}

const SITE_VISIT: readonly FieldPreset[] = ['arrival', 'plate', 'diet'];

/** The kinds as data: the one engine reads them, no code asks for a kind by name. */
export const KIND_RULES: Readonly<Record<ActivityKind, KindRule>> = {
  chair_salon: {
    hosts: 'both',
    minHostStar: 1,
    sections: ['sessions', 'coHosts', 'series'],
    needs: ['capacity'],
    facts: [{ kind: 'salon_talk', of: 'speakers' }],
    suggests: { hours: 2, capacity: 30, quotaPerUnion: 2, who: 'members', approval: false, fields: [] },
  },
  union_open_day: {
    hosts: 'union',
    minHostStar: 1,
    sections: ['sessions', 'coHosts'],
    needs: ['capacity'],
    facts: [{ kind: 'union_open_day_hosted', of: 'hosts' }],
    suggests: {
      hours: 3,
      capacity: 60,
      quotaPerUnion: 3,
      who: 'public',
      approval: false,
      fields: SITE_VISIT,
    },
  },
  enterprise_open_day: {
    hosts: 'union',
    minHostStar: 1,
    sections: ['sessions', 'coHosts'],
    needs: ['capacity'],
    facts: [{ kind: 'enterprise_open_day_hosted', of: 'hosts' }],
    suggests: { hours: 3, capacity: 40, quotaPerUnion: 3, who: 'public', approval: true, fields: SITE_VISIT },
  },
  tech_salon: {
    hosts: 'both',
    minHostStar: 1,
    sections: ['sessions', 'coHosts'],
    needs: ['capacity', 'sessions'],
    facts: [{ kind: 'tech_salon_hosted', of: 'hosts' }],
    suggests: { hours: 3, capacity: 50, quotaPerUnion: 4, who: 'members', approval: false, fields: [] },
  },
  expert_visit: {
    hosts: 'union',
    minHostStar: 0,
    sections: ['order'],
    needs: ['order'],
    facts: [], // made by the slip that both sides confirm
    suggests: { hours: 3, capacity: 10, quotaPerUnion: null, who: 'invited', approval: true, fields: [] },
  },
  competition: {
    hosts: 'both',
    minHostStar: 2,
    sections: ['sessions', 'coHosts'],
    needs: ['capacity'],
    facts: [{ kind: 'competition_hosted', of: 'hosts' }],
    suggests: { hours: 8, capacity: 80, quotaPerUnion: 5, who: 'members', approval: true, fields: ['trade'] },
  },
};

export function isActivityKind(value: unknown): value is ActivityKind {
  return ACTIVITY_KINDS.some((kind) => kind === value);
}
