import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ProblemStatus } from '../domain/problem-status.js';

/** A technical problem on the board, with the slip both sides sign. */
@Entity({ schema: 'innovation', name: 'problems' })
@Unique('problems_id_key', ['districtId', 'id'])
@Index('problems_listing', ['districtId', 'status', 'postedAt'])
@Index('problems_of_union', ['districtId', 'askerUnionId'])
@Check('problems_status_check', `status IN ('open', 'chosen', 'solved', 'closed')`)
@Check(
  'problems_solved_check',
  `status <> 'solved' OR num_nulls(chosen_answer_id, asker_signed_at, solver_signed_at, solved_on) = 0 AND slip_text <> ''`,
)
@ForeignKey('Union', ['districtId', 'askerUnionId'], ['districtId', 'id'], { name: 'problems_union_fk' })
export class Problem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'problems_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'asker_union_id' }) askerUnionId!: string;
  @Column('text') theme!: string;
  @Column('text') title!: string;
  @Column('text', { name: 'open_text' }) openText!: string;
  /** for the two sides only */
  @Column('text', { name: 'confidential_text' }) confidentialText!: string;
  @Column('text') status!: ProblemStatus;
  @Column('text', { name: 'posted_by' }) postedBy!: string;
  @Column('timestamptz', { name: 'posted_at' }) postedAt!: Date;
  @Column('uuid', { name: 'chosen_answer_id', nullable: true }) chosenAnswerId!: string | null;
  @Column('date', { name: 'chosen_on', nullable: true }) chosenOn!: string | null;
  /** what was solved and what it brought; changing it takes both signatures away */
  @Column('text', { name: 'slip_text', default: '' }) slipText!: string;
  @Column('text', { name: 'asker_signed_by', nullable: true }) askerSignedBy!: string | null;
  @Column('timestamptz', { name: 'asker_signed_at', nullable: true }) askerSignedAt!: Date | null;
  @Column('text', { name: 'solver_signed_by', nullable: true }) solverSignedBy!: string | null;
  @Column('timestamptz', { name: 'solver_signed_at', nullable: true }) solverSignedAt!: Date | null;
  @Column('date', { name: 'solved_on', nullable: true }) solvedOn!: string | null;
  @Column('text', { name: 'closed_reason', nullable: true }) closedReason!: string | null;
}
