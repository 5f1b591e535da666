import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Whom the alliance speaks with at a union; removed when the union leaves. */
@Entity({ schema: 'alliance', name: 'liaisons' })
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'liaisons_union_fk' })
export class Liaison {
  @PrimaryColumn('uuid', { name: 'district_id' }) districtId!: string;
  @PrimaryColumn('uuid', { name: 'union_id' }) unionId!: string;
  @Column('text') name!: string;
  @Column('text') phone!: string;
  @Column('boolean') shown!: boolean;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
