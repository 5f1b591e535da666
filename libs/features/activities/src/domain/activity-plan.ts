import type { ActivityKind, Star } from './activity-kind.js';
import type { FormField } from './form-field.js';

export interface Speaker {
  /** null for a guest from elsewhere */
  readonly unionId: string | null;
  readonly name: string;
}

/** One item of the programme. Instants: a session keeps its moment whatever zone it was typed in. */
export interface Session {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly speakers: readonly Speaker[];
}

export interface Audience {
  readonly who: 'members' | 'invited' | 'public';
  readonly minStar: Star;
  /** unions, when `who` is `invited` */
  readonly invited: readonly string[];
}

/** What a host decides about an activity. */
export interface ActivityPlan {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly topic: string;
  /** null: the district itself */
  readonly hostUnionId: string | null;
  readonly coHostIds: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly onlineUrl: string | null;
  /** null: as many as come */
  readonly capacity: number | null;
  readonly quotaPerUnion: number | null;
  readonly approval: boolean;
  readonly audience: Audience;
  readonly form: readonly FormField[];
  readonly sessions: readonly Session[];
  readonly registrationOpensAt: Date;
  readonly registrationClosesAt: Date;
  /** how long a seat that became free is kept for who is next in line */
  readonly claimHours: number;
  readonly seriesId: string | null;
  /** what an enterprise asks a craftsman for; '' unless the kind has the section `order` */
  readonly order: string;
}
