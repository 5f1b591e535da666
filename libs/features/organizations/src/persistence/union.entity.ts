import {
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import { District } from '#database';
import type { EnterpriseProfile } from '../domain/profile-facts.js';
import { Enterprise } from './enterprise.entity.js';
import { Subdistrict } from './subdistrict.entity.js';

/** An enterprise union. `version` covers it and its enterprise: two people editing are noticed. */
@Entity({ schema: 'organizations', name: 'unions' })
@Unique('unions_id_key', ['districtId', 'id'])
@Unique('unions_enterprise_key', ['districtId', 'enterpriseId'])
// by the sound of the names (COLLATE), which the decorator cannot say
@Index('unions_by_sound', { synchronize: false })
@Index('unions_subdistrict', ['districtId', 'subdistrictId'])
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'unions_district_fk' })
@ForeignKey(() => Subdistrict, ['districtId', 'subdistrictId'], ['districtId', 'id'], {
  name: 'unions_subdistrict_fk',
})
@ForeignKey(() => Enterprise, ['districtId', 'enterpriseId'], ['districtId', 'id'], {
  name: 'unions_enterprise_fk',
})
export class Union {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unions_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('uuid', { name: 'subdistrict_id' })
  subdistrictId!: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId!: string;

  @Column('text')
  name!: string;

  /** the day the level above approved the founding */
  @Column('date', { name: 'established_on' })
  establishedOn!: string;

  @Column('jsonb', { default: {} })
  profile!: EnterpriseProfile;

  @VersionColumn({ default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
