import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { District } from '#database';

/** A sub-district federation (街道/镇总工会). */
@Entity({ schema: 'organizations', name: 'subdistricts' })
@Unique('subdistricts_id_key', ['districtId', 'id'])
@Unique('subdistricts_name_key', ['districtId', 'name'])
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'subdistricts_district_fk' })
export class Subdistrict {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subdistricts_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('text')
  name!: string;

  @VersionColumn({ default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
