import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ExampleStatus } from '../domain/example-status.js';
import type { Mask } from '../domain/mask.js';

/**
 * What a union shows others of how it did something. A picture's masked copy is in the file store under
 * its hash from the moment it is offered; withdrawing removes copy and row.
 */
@Entity({ schema: 'mentoring', name: 'examples' })
@Index('examples_listing', ['districtId', 'status', 'reviewedAt'])
@Index('examples_of_indicator', ['districtId', 'indicatorCode'])
@Index('examples_of_union', ['districtId', 'unionId'])
@Check('examples_kind_check', `kind IN ('picture', 'text')`)
@Check('examples_status_check', `status IN ('draft', 'offered', 'returned', 'published')`)
@Check(
  'examples_shown_check',
  `status NOT IN ('offered', 'published') OR consented_at IS NOT NULL AND (kind = 'text' OR sha256 IS NOT NULL)`,
)
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'examples_union_fk' })
export class Example {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'examples_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('text', { name: 'indicator_code' }) indicatorCode!: string;
  @Column('text') kind!: 'picture' | 'text';
  @Column('text') title!: string;
  /** the write-up, or what a picture shows */
  @Column('text') text!: string;
  /** of a picture: the accepted proof it is made from; evidence is another feature's, so no foreign key */
  @Column('uuid', { name: 'evidence_id', nullable: true }) evidenceId!: string | null;
  @Column('jsonb') masks!: Mask[];
  /** of the masked copy */
  @Column('text', { nullable: true }) sha256!: string | null;
  /** bytes of the masked copy */
  @Column('integer', { nullable: true }) size!: number | null;
  @Column('text') status!: ExampleStatus;
  @Column('text', { name: 'drafted_by' }) draftedBy!: string;
  @Column('timestamptz', { name: 'drafted_at' }) draftedAt!: Date;
  @Column('text', { name: 'consented_by', nullable: true }) consentedBy!: string | null;
  @Column('timestamptz', { name: 'consented_at', nullable: true }) consentedAt!: Date | null;
  @Column('text', { name: 'reviewed_by', nullable: true }) reviewedBy!: string | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt!: Date | null;
  @Column('text', { name: 'review_note', default: '' }) reviewNote!: string;
}
