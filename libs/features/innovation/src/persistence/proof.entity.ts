import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Project } from './project.entity.js';

/** A file that bears out a project's benefit. The bytes are in the file store under their hash. */
@Entity({ schema: 'innovation', name: 'proofs' })
@Unique('proofs_content_key', ['districtId', 'projectId', 'sha256'])
@ForeignKey(() => Project, ['districtId', 'projectId'], ['districtId', 'id'], { name: 'proofs_project_fk' })
export class Proof {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'proofs_pkey' }) id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('text') sha256!: string;
  /** bytes */
  @Column('integer') size!: number;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'uploaded_by' }) uploadedBy!: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt!: Date;
}
