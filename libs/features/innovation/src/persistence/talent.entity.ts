import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A listed person. The row goes when the consent goes: nothing else holds the name. */
@Entity({ schema: 'innovation', name: 'talents' })
@Unique('talents_id_key', ['districtId', 'id'])
@Index('talents_listing', ['districtId', 'listedAt'])
@Index('talents_of_union', ['districtId', 'unionId'])
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'talents_union_fk' })
export class Talent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'talents_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('text', { name: 'person_name' }) personName!: string;
  @Column('text') trade!: string;
  @Column('text') skills!: string;
  @Column('date', { name: 'consented_on' }) consentedOn!: string;
  /** who wrote the consent down */
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'listed_at' }) listedAt!: Date;
}
