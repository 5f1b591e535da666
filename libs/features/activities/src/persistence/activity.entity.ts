import { District } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ActivityKind, Star } from '../domain/activity-kind.js';
import type { Audience } from '../domain/activity-plan.js';
import type { ActivityStatus } from '../domain/activity-status.js';
import type { FormField } from '../domain/form-field.js';
import type { StoredSession } from './stored-session.js';

/** One activity. Programme and registration form are values of it: they change with it, never alone. */
@Entity({ schema: 'activities', name: 'activities' })
@Unique('activities_id_key', ['districtId', 'id'])
@Index('activities_by_time', ['districtId', 'startsAt', 'id'])
@Index('activities_host', ['districtId', 'hostUnionId', 'startsAt'])
@Index('activities_status_list', ['districtId', 'status', 'startsAt'])
@Index('activities_series', ['districtId', 'seriesId', 'startsAt'])
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'activities_district_fk' })
@ForeignKey('Union', ['districtId', 'hostUnionId'], ['districtId', 'id'], { name: 'activities_host_fk' })
@Check('activities_status', `status IN ('draft', 'proposed', 'published', 'cancelled', 'finished')`)
@Check('activities_who', `audience_who IN ('members', 'invited', 'public')`)
@Check('activities_capacity', 'capacity > 0')
@Check('activities_quota', 'quota_per_union > 0')
@Check('activities_order', 'ends_at > starts_at')
export class Activity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'activities_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('text') kind!: ActivityKind;
  @Column('text') title!: string;
  @Column('text') topic!: string;
  @Column('text') status!: ActivityStatus;
  @Column('uuid', { name: 'host_union_id', nullable: true }) hostUnionId!: string | null;
  @Column('uuid', { name: 'co_host_ids', array: true }) coHostIds!: readonly string[];
  @Column('boolean', { name: 'district_backs', default: false }) districtBacks!: boolean;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { name: 'online_url', nullable: true }) onlineUrl!: string | null;
  @Column('integer', { nullable: true }) capacity!: number | null;
  @Column('integer', { name: 'quota_per_union', nullable: true }) quotaPerUnion!: number | null;
  @Column('boolean') approval!: boolean;
  @Column('text', { name: 'audience_who' }) audienceWho!: Audience['who'];
  @Column('smallint', { name: 'min_star' }) minStar!: Star;
  @Column('uuid', { name: 'invited_ids', array: true }) invitedIds!: readonly string[];
  @Column('jsonb') form!: readonly FormField[];
  @Column('jsonb') sessions!: readonly StoredSession[];
  @Column('timestamptz', { name: 'registration_opens_at' }) registrationOpensAt!: Date;
  @Column('timestamptz', { name: 'registration_closes_at' }) registrationClosesAt!: Date;
  @Column('smallint', { name: 'claim_hours' }) claimHours!: number;
  @Column('uuid', { name: 'series_id', nullable: true }) seriesId!: string | null;
  @Column('text', { name: 'order_text', default: '' }) order!: string;
  @Column('text', { default: '' }) reason!: string;
  @Column('text', { name: 'picture_sha256', nullable: true }) pictureSha256!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('integer', { default: 0 }) sequence!: number;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
}
