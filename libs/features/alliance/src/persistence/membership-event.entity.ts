import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MembershipState } from '#alliance-rules';

/** A change of a membership, written once. No state: the alliance has nothing more to do with the union. */
@Entity({ schema: 'alliance', name: 'membership_events' })
@Index('membership_events_union', ['districtId', 'unionId', 'createdAt'])
@Index('membership_events_news', ['districtId', 'state', 'onDay'])
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'membership_events_union_fk' })
export class MembershipEvent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('text', { nullable: true }) state!: MembershipState | null;
  @Column('smallint') star!: number;
  @Column('text') cause!: string;
  @Column('date', { name: 'on_day' }) onDay!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
