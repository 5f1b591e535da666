import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ResultDocument } from '../domain/result-document.js';
import { Project } from './project.entity.js';

/** An accepted result, as it was accepted; never changed. A withdrawal is a row of its own. */
@Entity({ schema: 'innovation', name: 'results' })
@Unique('results_id_key', ['districtId', 'id'])
@Unique('results_project_key', ['districtId', 'projectId'])
@Index('results_listing', ['districtId', 'acceptedOn'])
@ForeignKey(() => Project, ['districtId', 'projectId'], ['districtId', 'id'], { name: 'results_project_fk' })
@ForeignKey('Union', ['districtId', 'leadUnionId'], ['districtId', 'id'], { name: 'results_union_fk' })
export class Result {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'results_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('uuid', { name: 'lead_union_id' }) leadUnionId!: string;
  @Column('text') title!: string;
  @Column('text') theme!: string;
  @Column('text') industry!: string;
  @Column('date', { name: 'accepted_on' }) acceptedOn!: string;
  @Column('jsonb') document!: ResultDocument;
}
