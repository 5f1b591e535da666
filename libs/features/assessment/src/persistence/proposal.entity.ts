import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ResultDocument } from '../domain/result/result-document.js';
import { Assessment } from './assessment.entity.js';

/** One person proposes a result, another decides on exactly that document; the database holds the two apart. */
@Entity({ schema: 'assessment', name: 'proposals' })
@Index('proposals_one_open', ['districtId', 'assessmentId'], { unique: true, where: '(decision IS NULL)' })
@ForeignKey(() => Assessment, ['districtId', 'assessmentId'], ['districtId', 'id'], {
  name: 'proposals_assessment',
})
@Check('proposals_star', `star BETWEEN 0 AND 3`)
@Check('proposals_decision', `decision IN ('approved', 'sent_back')`)
@Check('proposals_four_eyes', `decided_by <> proposed_by`)
@Check('proposals_decided', `(decision IS NULL) = (decided_by IS NULL)`)
export class Proposal {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('smallint') star!: number;
  @Column('integer') total!: number;
  @Column('jsonb') document!: ResultDocument;
  @Column('text') sha256!: string;
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column('text', { name: 'proposed_by_name' }) proposedByName!: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('text', { nullable: true }) decision!: 'approved' | 'sent_back' | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decided_by_name', nullable: true }) decidedByName!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) note!: string | null;
}
