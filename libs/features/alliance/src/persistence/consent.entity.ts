import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A union joins or leaves, said by its chair; written once. */
@Entity({ schema: 'alliance', name: 'consents' })
@Index('consents_union', ['districtId', 'unionId', 'createdAt'])
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'consents_union_fk' })
export class Consent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('boolean') given!: boolean;
  @Column('date', { name: 'on_day' }) onDay!: string;
  @Column('text') terms!: string;
  @Column('text') note!: string;
  @Column('uuid', { name: 'by_user' }) byUser!: string;
  @Column('text', { name: 'by_name' }) byName!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
