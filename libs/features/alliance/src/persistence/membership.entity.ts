import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MembershipState } from '#alliance-rules';

/** A union's membership as it was last computed; what it is computed from lies elsewhere. */
@Entity({ schema: 'alliance', name: 'memberships' })
@Index('memberships_listing', ['districtId', 'state', 'unionId'])
@Check('memberships_state', `state IN ('candidate', 'active', 'grace', 'suspended', 'left')`)
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'memberships_union_fk' })
export class Membership {
  @PrimaryColumn('uuid', { name: 'district_id' }) districtId!: string;
  @PrimaryColumn('uuid', { name: 'union_id' }) unionId!: string;
  @Column('text') state!: MembershipState;
  @Column('smallint') star!: number;
  @Column('smallint') level!: number;
  @Column('date') since!: string;
  @Column('date', { name: 'joined_on', nullable: true }) joinedOn!: string | null;
  @Column('boolean', { name: 'listing_mark' }) listingMark!: boolean;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
