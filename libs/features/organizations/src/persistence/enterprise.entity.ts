import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { District } from '#database';

/** An employer with its unified social credit code; it changes only together with its union. */
@Entity({ schema: 'organizations', name: 'enterprises' })
@Unique('enterprises_id_key', ['districtId', 'id'])
@Unique('enterprises_uscc_key', ['districtId', 'uscc'])
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'enterprises_district_fk' })
export class Enterprise {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'enterprises_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('text')
  uscc!: string;

  @Column('text')
  name!: string;

  @Column('text')
  industry!: string;

  @Column('text', { default: '' })
  address!: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
