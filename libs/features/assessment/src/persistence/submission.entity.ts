import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { SubmissionDocument } from '../domain/result/submission-document.js';
import { Assessment } from './assessment.entity.js';

/** What a union handed in, frozen; the database refuses to change it. */
@Entity({ schema: 'assessment', name: 'submissions' })
@Unique('submissions_once', ['districtId', 'assessmentId', 'round'])
@ForeignKey(() => Assessment, ['districtId', 'assessmentId'], ['districtId', 'id'], {
  name: 'submissions_assessment',
})
export class Submission {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('smallint') round!: number;
  @Column('jsonb') document!: SubmissionDocument;
  @Column('text') sha256!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
