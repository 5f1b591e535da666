import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.entity.js';

export type ReportKind = 'report' | 'certificate';

/** One PDF of one state of the data; the same data is never printed twice. */
@Entity({ schema: 'assessment', name: 'reports' })
@Unique('reports_once', ['districtId', 'assessmentId', 'kind', 'language', 'sourceSha256'])
@ForeignKey(() => Assessment, ['districtId', 'assessmentId'], ['districtId', 'id'], {
  name: 'reports_assessment',
})
@Check('reports_kind', `kind IN ('report', 'certificate')`)
export class Report {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text') kind!: ReportKind;
  @Column('text') language!: string;
  @Column('text', { name: 'source_sha256' }) sourceSha256!: string;
  @Column('uuid', { name: 'job_id', nullable: true }) jobId!: string | null;
  @Column('text', { name: 'file_sha256', nullable: true }) fileSha256!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
