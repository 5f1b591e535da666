import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Benefit } from '../domain/benefit.js';
import type { ProjectStatus } from '../domain/project-status.js';
import { Talent } from './talent.entity.js';

/** An improvement project of one union or several. */
@Entity({ schema: 'innovation', name: 'projects' })
@Unique('projects_id_key', ['districtId', 'id'])
@Index('projects_listing', ['districtId', 'status', 'proposedAt'])
@Index('projects_mentor', ['districtId', 'mentorTalentId'])
@Check(
  'projects_status_check',
  `status IN ('idea', 'running', 'submitted', 'returned', 'accepted', 'closed')`,
)
@ForeignKey('Union', ['districtId', 'leadUnionId'], ['districtId', 'id'], { name: 'projects_union_fk' })
@ForeignKey(() => Talent, ['districtId', 'mentorTalentId'], ['districtId', 'id'], {
  name: 'projects_mentor_fk',
})
export class Project {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'projects_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'lead_union_id' }) leadUnionId!: string;
  @Column('text') theme!: string;
  @Column('text') title!: string;
  @Column('text') problem!: string;
  @Column('text') goal!: string;
  @Column('text') status!: ProjectStatus;
  @Column('uuid', { name: 'mentor_talent_id', nullable: true }) mentorTalentId!: string | null;
  @Column('text', { name: 'proposed_by' }) proposedBy!: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('date', { name: 'started_on', nullable: true }) startedOn!: string | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  /** how often it was submitted; each time another panel judges */
  @Column('integer', { default: 0 }) round!: number;
  @Column('jsonb', { nullable: true }) benefit!: Benefit | null;
  @Column('text', { name: 'closed_reason', nullable: true }) closedReason!: string | null;
}
