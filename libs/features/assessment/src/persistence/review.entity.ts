import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Decisions, ReviewStage } from '../domain/review/review-decision.js';
import { Assessment } from './assessment.entity.js';

/** One stage's decisions on one submission; open until `finishedAt`. */
@Entity({ schema: 'assessment', name: 'reviews' })
@Unique('reviews_once', ['districtId', 'assessmentId', 'stage', 'round'])
@ForeignKey(() => Assessment, ['districtId', 'assessmentId'], ['districtId', 'id'], {
  name: 'reviews_assessment',
})
@Check('reviews_stage', `stage IN ('first', 'second')`)
@Check('reviews_outcome', `outcome IN ('passed', 'returned')`)
export class Review {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text') stage!: ReviewStage;
  @Column('smallint') round!: number;
  @Column('jsonb', { default: {} }) decisions!: Decisions;
  @Column('text', { nullable: true }) outcome!: 'passed' | 'returned' | null;
  @Column('integer', { nullable: true }) total!: number | null;
  @Column('smallint', { nullable: true }) star!: number | null;
  @Column('uuid', { name: 'reviewer_id', nullable: true }) reviewerId!: string | null;
  @Column('text', { name: 'reviewer_name', nullable: true }) reviewerName!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
