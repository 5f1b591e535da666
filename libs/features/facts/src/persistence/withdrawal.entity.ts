import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Fact } from './fact.entity.js';

/** That a fact no longer counts, and why. The fact itself stays where it is. */
@Entity({ schema: 'facts', name: 'withdrawals' })
@Unique('withdrawals_once', ['districtId', 'factId'])
@ForeignKey(() => Fact, ['districtId', 'factId'], ['districtId', 'id'], { name: 'withdrawals_fact_fk' })
export class Withdrawal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'withdrawals_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('uuid', { name: 'fact_id' })
  factId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'withdrawn_at' })
  withdrawnAt!: Date;

  @Column('text')
  signature!: string;
}
