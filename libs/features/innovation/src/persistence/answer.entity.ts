import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Problem } from './problem.entity.js';
import { Talent } from './talent.entity.js';

/** What another union's craftsmen offer to a problem; one for each union. */
@Entity({ schema: 'innovation', name: 'answers' })
@Unique('answers_once', ['districtId', 'problemId', 'solverUnionId'])
@Index('answers_of_union', ['districtId', 'solverUnionId'])
@Index('answers_talent', ['districtId', 'talentId'])
@ForeignKey(() => Problem, ['districtId', 'problemId'], ['districtId', 'id'], { name: 'answers_problem_fk' })
@ForeignKey('Union', ['districtId', 'solverUnionId'], ['districtId', 'id'], { name: 'answers_union_fk' })
@ForeignKey(() => Talent, ['districtId', 'talentId'], ['districtId', 'id'], { name: 'answers_talent_fk' })
export class Answer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'answers_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'problem_id' }) problemId!: string;
  @Column('uuid', { name: 'solver_union_id' }) solverUnionId!: string;
  @Column('uuid', { name: 'talent_id', nullable: true }) talentId!: string | null;
  @Column('text') text!: string;
  @Column('text', { name: 'answered_by' }) answeredBy!: string;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt!: Date;
}
