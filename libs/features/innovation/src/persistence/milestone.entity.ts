import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Project } from './project.entity.js';

/** What a project wants to have reached by a day. */
@Entity({ schema: 'innovation', name: 'milestones' })
@Index('milestones_of_project', ['districtId', 'projectId', 'dueOn'])
@ForeignKey(() => Project, ['districtId', 'projectId'], ['districtId', 'id'], {
  name: 'milestones_project_fk',
})
export class Milestone {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'milestones_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('text') title!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'done_on', nullable: true }) doneOn!: string | null;
}
