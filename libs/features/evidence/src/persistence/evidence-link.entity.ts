import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EvidenceFile } from './evidence-file.entity.js';

/** A proof put to an indicator of an assessment. The assessment is of a higher feature: no foreign key. */
@Entity({ schema: 'evidence', name: 'links' })
@Index('links_evidence', ['districtId', 'evidenceId'])
@ForeignKey(() => EvidenceFile, ['districtId', 'evidenceId'], ['districtId', 'id'], {
  name: 'links_evidence_fk',
})
export class EvidenceLink {
  @PrimaryColumn('uuid', { name: 'district_id', primaryKeyConstraintName: 'links_pkey' })
  districtId!: string;

  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'links_pkey' })
  assessmentId!: string;

  @PrimaryColumn('text', { name: 'indicator_code', primaryKeyConstraintName: 'links_pkey' })
  indicatorCode!: string;

  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'links_pkey' })
  evidenceId!: string;

  @Column('uuid', { name: 'linked_by', nullable: true })
  linkedBy!: string | null;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt!: Date;
}
