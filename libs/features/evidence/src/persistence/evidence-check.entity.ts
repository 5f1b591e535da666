import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EvidenceFile } from './evidence-file.entity.js';

/** What a reviewer found when the original was shown; all that remains of a `view_only` proof's content. */
@Entity({ schema: 'evidence', name: 'checks' })
@Index('checks_evidence', ['districtId', 'evidenceId', 'checkedAt'])
@ForeignKey(() => EvidenceFile, ['districtId', 'evidenceId'], ['districtId', 'id'], {
  name: 'checks_evidence_fk',
})
export class EvidenceCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'checks_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('uuid', { name: 'evidence_id' })
  evidenceId!: string;

  /** whether the original bears out what the union says it shows */
  @Column('boolean')
  confirmed!: boolean;

  @Column('text')
  note!: string;

  @Column('uuid', { name: 'checked_by', nullable: true })
  checkedBy!: string | null;

  /** as it was then */
  @Column('text', { name: 'checked_by_name' })
  checkedByName!: string;

  @Column('timestamptz', { name: 'checked_at' })
  checkedAt!: Date;
}
