import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Benefit } from './benefit.entity.js';

/** A benefit that a union has, or had from one day to another. */
@Entity({ schema: 'alliance', name: 'entitlements' })
@Index('entitlements_one_open', ['districtId', 'unionId', 'benefitId'], {
  unique: true,
  where: '(withdrawn_on IS NULL)',
})
@Index('entitlements_union', ['districtId', 'unionId', 'grantedOn'])
@ForeignKey(() => Benefit, ['districtId', 'benefitId'], ['districtId', 'id'], {
  name: 'entitlements_benefit',
})
@Check('entitlements_withdrawn', `(withdrawn_on IS NULL) = (withdrawn_because IS NULL)`)
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'entitlements_union_fk' })
export class Entitlement {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('uuid', { name: 'benefit_id' }) benefitId!: string;
  @Column('date', { name: 'granted_on' }) grantedOn!: string;
  @Column('text', { name: 'granted_because' }) grantedBecause!: string;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn!: string | null;
  @Column('text', { name: 'withdrawn_because', nullable: true }) withdrawnBecause!: string | null;
}
