import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A star union's consent to be suggested as a mentor, and for what. */
@Entity({ schema: 'mentoring', name: 'offers' })
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'offers_union_fk' })
export class Offer {
  @PrimaryColumn('uuid', { name: 'district_id', primaryKeyConstraintName: 'offers_pkey' })
  districtId!: string;

  @PrimaryColumn('uuid', { name: 'union_id', primaryKeyConstraintName: 'offers_pkey' })
  unionId!: string;

  /** codes of indicators; none: any */
  @Column('text', { array: true }) indicators!: string[];
  @Column('text') note!: string;
  @Column('text', { name: 'consented_by' }) consentedBy!: string;
  @Column('timestamptz', { name: 'consented_at' }) consentedAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
}
