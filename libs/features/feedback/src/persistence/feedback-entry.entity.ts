import { District } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One comment or complaint. */
@Entity({ schema: 'feedback', name: 'entries' })
@Unique('entries_reference_key', ['districtId', 'reference'])
@Index('entries_listing', ['districtId', 'receivedAt'])
@Check('entries_handled_whole', 'num_nulls(handled_at, handled_by, outcome) IN (0, 3)')
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'entries_district_fk' })
export class FeedbackEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entries_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('text')
  reference!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  text!: string;

  @Column('text')
  page!: string;

  @Column('text')
  contact!: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'handled_at', nullable: true })
  handledAt!: Date | null;

  @Column('text', { name: 'handled_by', nullable: true })
  handledBy!: string | null;

  @Column('text', { nullable: true })
  outcome!: string | null;
}
