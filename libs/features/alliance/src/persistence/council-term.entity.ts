import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A term of the rotating chair; one is open at a time. */
@Entity({ schema: 'alliance', name: 'council_terms' })
@Index('council_terms_one_open', ['districtId'], { unique: true, where: '(handed_over_on IS NULL)' })
@Index('council_terms_listing', ['districtId', 'startsOn'])
@Check('council_terms_dates', `ends_on > starts_on`)
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'council_terms_union_fk' })
export class CouncilTerm {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('text', { name: 'chair_name' }) chairName!: string;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on' }) endsOn!: string;
  @Column('date', { name: 'handed_over_on', nullable: true }) handedOverOn!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
