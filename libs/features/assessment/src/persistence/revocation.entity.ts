import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Award } from './award.entity.js';

/** The end of an award before its time, with its reason. */
@Entity({ schema: 'assessment', name: 'revocations' })
@Unique('revocations_once', ['districtId', 'awardId'])
@ForeignKey(() => Award, ['districtId', 'awardId'], ['districtId', 'id'], { name: 'revocations_award' })
export class Revocation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'award_id' }) awardId!: string;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'revoked_by' }) revokedBy!: string;
  @Column('text', { name: 'revoked_by_name' }) revokedByName!: string;
  @Column('date', { name: 'revoked_on' }) revokedOn!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
