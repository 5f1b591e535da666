import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PolicyStatus } from '../domain/policy-status.js';

/** A policy document: who it is for, how to apply, until when. */
@Entity({ schema: 'alliance', name: 'policies' })
@Index('policies_listing', ['districtId', 'status', 'validFrom', 'id'])
@Check('policies_status', `status IN ('draft', 'published', 'withdrawn')`)
@Check('policies_min_star', `min_star BETWEEN 0 AND 3`)
@Check('policies_dates', `valid_until >= valid_from`)
export class Policy {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('text') title!: string;
  @Column('text') issuer!: string;
  @Column('text') reference!: string;
  @Column('text') summary!: string;
  @Column('text', { name: 'how_to_apply' }) howToApply!: string;
  @Column('smallint', { name: 'min_star' }) minStar!: number;
  @Column('boolean', { name: 'members_only' }) membersOnly!: boolean;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
  @Column('text', { nullable: true }) link!: string | null;
  @Column('text', { name: 'file_sha256', nullable: true }) fileSha256!: string | null;
  @Column('text', { name: 'file_name', nullable: true }) fileName!: string | null;
  @Column('text', { name: 'media_type', nullable: true }) mediaType!: string | null;
  @Column('text') status!: PolicyStatus;
  @Column('integer') version!: number;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
