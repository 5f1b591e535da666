import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WorkingGroup } from './working-group.entity.js';

/** A union in a working group, from one day to another. */
@Entity({ schema: 'alliance', name: 'group_members' })
@Index('group_members_one_open', ['districtId', 'groupId', 'unionId'], {
  unique: true,
  where: '(left_on IS NULL)',
})
@ForeignKey(() => WorkingGroup, ['districtId', 'groupId'], ['districtId', 'id'], {
  name: 'group_members_group',
})
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'group_members_union_fk' })
export class GroupMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'group_id' }) groupId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('date', { name: 'joined_on' }) joinedOn!: string;
  @Column('date', { name: 'left_on', nullable: true }) leftOn!: string | null;
}
