import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PairEnd, PairStatus } from '../domain/pair-status.js';

/** A star union and the union it helps to its first star, from the request to the end. */
@Entity({ schema: 'mentoring', name: 'pairs' })
@Unique('pairs_id_key', ['districtId', 'id'])
@Index('pairs_one_mentor', ['districtId', 'menteeUnionId'], { unique: true, where: `status = 'active'` })
@Index('pairs_of_mentor', ['districtId', 'mentorUnionId'])
@Index('pairs_of_mentee', ['districtId', 'menteeUnionId'])
@Index('pairs_listing', ['districtId', 'askedAt'])
@Check('pairs_status_check', `status IN ('asked', 'active', 'declined', 'ended')`)
@Check('pairs_two_check', 'mentor_union_id <> mentee_union_id')
@Check('pairs_ended_whole', `(status = 'ended') = (num_nulls(ended_on, ended_how, ended_reason) = 0)`)
@ForeignKey('Union', ['districtId', 'mentorUnionId'], ['districtId', 'id'], { name: 'pairs_mentor_fk' })
@ForeignKey('Union', ['districtId', 'menteeUnionId'], ['districtId', 'id'], { name: 'pairs_mentee_fk' })
export class Pair {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pairs_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'mentor_union_id' }) mentorUnionId!: string;
  @Column('uuid', { name: 'mentee_union_id' }) menteeUnionId!: string;
  /** one of the two; the other answers */
  @Column('uuid', { name: 'asked_by_union_id' }) askedByUnionId!: string;
  @Column('text') message!: string;
  @Column('text') status!: PairStatus;
  @Column('text', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('date', { name: 'begun_on', nullable: true }) begunOn!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('text', { name: 'ended_how', nullable: true }) endedHow!: PairEnd | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
}
