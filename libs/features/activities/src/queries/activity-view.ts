import type { ActivityKind, Star } from '../domain/activity-kind.js';
import type { Audience, Session } from '../domain/activity-plan.js';
import type { ActivityStatus } from '../domain/activity-status.js';
import type { FormField } from '../domain/form-field.js';

/** One activity as other features and pages see it. */
export interface ActivityView {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly topic: string;
  readonly status: ActivityStatus;
  /** null: the district */
  readonly hostUnionId: string | null;
  readonly hostName: string;
  readonly coHosts: readonly { readonly unionId: string; readonly name: string }[];
  /** the district stands in as co-host, because the host's star lapsed after publishing */
  readonly districtBacks: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly onlineUrl: string | null;
  readonly capacity: number | null;
  readonly quotaPerUnion: number | null;
  readonly approval: boolean;
  readonly audience: Audience;
  readonly form: readonly FormField[];
  readonly sessions: readonly Session[];
  readonly registrationOpensAt: Date;
  readonly registrationClosesAt: Date;
  readonly claimHours: number;
  readonly seriesId: string | null;
  readonly order: string;
  /** why it was sent back or cancelled; '' otherwise */
  readonly reason: string;
  readonly hasPicture: boolean;
  /** grows with every change; an edit names the one it was made from */
  readonly version: number;
  /** RFC 5545 SEQUENCE: grows when something changes that a calendar shows */
  readonly sequence: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly publishedAt: Date | null;
}

/** One line of a list or a day of the calendar. */
export interface ActivityListItem {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly status: ActivityStatus;
  readonly hostUnionId: string | null;
  readonly hostName: string;
  readonly subdistrictName: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly online: boolean;
  readonly capacity: number | null;
  readonly who: Audience['who'];
  readonly minStar: Star;
  readonly registrationClosesAt: Date;
}
