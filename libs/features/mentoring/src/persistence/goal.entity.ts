import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Pair } from './pair.entity.js';

/** What two unions want to have done for an indicator by a day. */
@Entity({ schema: 'mentoring', name: 'goals' })
@Index('goals_of_pair', ['districtId', 'pairId', 'dueOn'])
@ForeignKey(() => Pair, ['districtId', 'pairId'], ['districtId', 'id'], { name: 'goals_pair_fk' })
export class Goal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'goals_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'pair_id' }) pairId!: string;
  @Column('text', { name: 'indicator_code' }) indicatorCode!: string;
  @Column('text') text!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'done_on', nullable: true }) doneOn!: string | null;
}
