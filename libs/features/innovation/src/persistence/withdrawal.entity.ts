import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Result } from './result.entity.js';

/** That a result no longer stands, and why. */
@Entity({ schema: 'innovation', name: 'withdrawals' })
@ForeignKey(() => Result, ['districtId', 'resultId'], ['districtId', 'id'], {
  name: 'withdrawals_result_fk',
})
export class Withdrawal {
  @PrimaryColumn('uuid', { name: 'district_id', primaryKeyConstraintName: 'withdrawals_pkey' })
  districtId!: string;

  @PrimaryColumn('uuid', { name: 'result_id', primaryKeyConstraintName: 'withdrawals_pkey' })
  resultId!: string;

  @Column('text') reason!: string;
  @Column('text', { name: 'withdrawn_by' }) withdrawnBy!: string;
  @Column('timestamptz', { name: 'withdrawn_at' }) withdrawnAt!: Date;
}
