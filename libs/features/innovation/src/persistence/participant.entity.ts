import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Project } from './project.entity.js';

export type ParticipantConsent = 'asked' | 'agreed' | 'declined';

/** A union that was asked into a project, the leading one among them, and what it said. */
@Entity({ schema: 'innovation', name: 'participants' })
@Index('participants_of_union', ['districtId', 'unionId', 'consent'])
@Check('participants_consent_check', `consent IN ('asked', 'agreed', 'declined')`)
@ForeignKey(() => Project, ['districtId', 'projectId'], ['districtId', 'id'], {
  name: 'participants_project_fk',
})
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'participants_union_fk' })
export class Participant {
  @PrimaryColumn('uuid', { name: 'district_id', primaryKeyConstraintName: 'participants_pkey' })
  districtId!: string;

  @PrimaryColumn('uuid', { name: 'project_id', primaryKeyConstraintName: 'participants_pkey' })
  projectId!: string;

  @PrimaryColumn('uuid', { name: 'union_id', primaryKeyConstraintName: 'participants_pkey' })
  unionId!: string;

  @Column('text') consent!: ParticipantConsent;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
}
