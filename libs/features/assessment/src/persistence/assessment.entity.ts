import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Entries } from '../domain/answers/answer-entry.js';
import type { HeldStar } from '../domain/answers/answer-sheet.js';
import type { ReturnedItems } from '../domain/review/returned-items.js';
import type { AssessmentStatus } from '../domain/status/assessment-status.js';
import { Cycle } from './cycle.entity.js';

/**
 * One union in one cycle. The answers are one document, changed by single-key updates; `total`
 * (hundredths), `star`, `answered` and `applicable` repeat what follows from it, for lists.
 */
@Entity({ schema: 'assessment', name: 'assessments' })
@Unique('assessments_of_district', ['districtId', 'id'])
@Unique('assessments_once', ['districtId', 'cycleId', 'unionId'])
@Index('assessments_worklist', ['districtId', 'status', 'dueOn', 'id'])
@Index('assessments_subdistrict', ['districtId', 'subdistrictId', 'status', 'dueOn', 'id'])
@Index('assessments_cycle_list', ['districtId', 'cycleId', 'status', 'id'])
@Index('assessments_union', ['districtId', 'unionId', 'createdAt'])
@ForeignKey(() => Cycle, ['districtId', 'cycleId'], ['districtId', 'id'], { name: 'assessments_cycle' })
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'assessments_union_fk' })
@Check(
  'assessments_status',
  `status IN ('draft', 'submitted', 'returned', 'first_reviewed', 'second_reviewed', 'proposed', 'awarded', 'not_awarded')`,
)
export class Assessment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('uuid', { name: 'subdistrict_id' }) subdistrictId!: string;
  @Column('text') status!: AssessmentStatus;
  /** counts the submissions */
  @Column('smallint', { default: 0 }) round!: number;
  @Column('jsonb', { default: {} }) answers!: Entries;
  @Column('jsonb', { default: {} }) profile!: Entries;
  @Column('jsonb', { default: {} }) system!: Readonly<Record<string, number>>;
  @Column('jsonb', { default: [] }) vetoes!: readonly string[];
  @Column('jsonb', { nullable: true }) held!: HeldStar | null;
  @Column('jsonb', { default: {} }) returned!: ReturnedItems;
  @Column('integer', { nullable: true }) total!: number | null;
  @Column('smallint', { nullable: true }) star!: number | null;
  @Column('smallint', { default: 0 }) answered!: number;
  @Column('smallint', { default: 0 }) applicable!: number;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
