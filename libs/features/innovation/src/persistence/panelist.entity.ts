import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Vote } from '../domain/panel.js';
import { Project } from './project.entity.js';

/** Somebody named to judge a project, and how they did; every submission has a panel of its own. */
@Entity({ schema: 'innovation', name: 'panelists' })
@Index('panelists_of_user', ['districtId', 'userId'])
@Check('panelists_vote_check', `vote IN ('accept', 'return', 'recused')`)
@ForeignKey(() => Project, ['districtId', 'projectId'], ['districtId', 'id'], {
  name: 'panelists_project_fk',
})
export class Panelist {
  @PrimaryColumn('uuid', { name: 'district_id', primaryKeyConstraintName: 'panelists_pkey' })
  districtId!: string;

  @PrimaryColumn('uuid', { name: 'project_id', primaryKeyConstraintName: 'panelists_pkey' })
  projectId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'panelists_pkey' })
  round!: number;

  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'panelists_pkey' })
  userId!: string;

  /** as it was then */
  @Column('text') name!: string;
  @Column('text', { nullable: true }) vote!: Vote | null;
  @Column('text', { default: '' }) note!: string;
  @Column('timestamptz', { name: 'voted_at', nullable: true }) votedAt!: Date | null;
}
