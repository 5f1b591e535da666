import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ResultDocument } from '../domain/result/result-document.js';
import { Assessment } from './assessment.entity.js';

/** A star, given once for an assessment and never changed; a revocation is a row of its own. */
@Entity({ schema: 'assessment', name: 'awards' })
@Unique('awards_of_district', ['districtId', 'id'])
@Unique('awards_once', ['districtId', 'assessmentId'])
@Unique('awards_number', ['districtId', 'number'])
@Unique('awards_certificate_code', ['certificateCode'])
@Index('awards_union', ['districtId', 'unionId', 'awardedOn'])
@Index('awards_register', ['districtId', 'star', 'unionId'])
@ForeignKey(() => Assessment, ['districtId', 'assessmentId'], ['districtId', 'id'], {
  name: 'awards_assessment',
})
@Check('awards_star', `star BETWEEN 1 AND 3`)
export class Award {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('smallint') star!: number;
  @Column('integer') total!: number;
  @Column('text') number!: string;
  @Column('date', { name: 'awarded_on' }) awardedOn!: string;
  @Column('date', { name: 'valid_until' }) validUntil!: string;
  @Column('text', { name: 'certificate_code' }) certificateCode!: string;
  @Column('jsonb') document!: ResultDocument;
  @Column('text') sha256!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
