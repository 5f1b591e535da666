import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Pair } from './pair.entity.js';

/** When two unions met, and what they noted. */
@Entity({ schema: 'mentoring', name: 'meetings' })
@Index('meetings_of_pair', ['districtId', 'pairId', 'heldOn'])
@ForeignKey(() => Pair, ['districtId', 'pairId'], ['districtId', 'id'], { name: 'meetings_pair_fk' })
export class Meeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meetings_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'pair_id' }) pairId!: string;
  @Column('date', { name: 'held_on' }) heldOn!: string;
  @Column('text') notes!: string;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
