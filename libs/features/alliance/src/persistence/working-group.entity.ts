import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Members who work on one thing together. */
@Entity({ schema: 'alliance', name: 'working_groups' })
@Unique('working_groups_of_district', ['districtId', 'id'])
@Index('working_groups_name', ['districtId', 'name'], { unique: true, where: '(closed_on IS NULL)' })
@ForeignKey('Union', ['districtId', 'leadUnionId'], ['districtId', 'id'], { name: 'working_groups_lead' })
export class WorkingGroup {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('text') name!: string;
  @Column('text') purpose!: string;
  @Column('uuid', { name: 'lead_union_id' }) leadUnionId!: string;
  @Column('date', { name: 'opened_on' }) openedOn!: string;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
}
