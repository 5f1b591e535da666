import { District } from '#database';
import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';
import type { Announcement } from '../domain/announcement.js';

/** What a feature told in the transaction of the cause; the job reads all of a source, in order. */
@Entity({ schema: 'facts', name: 'announcements' })
@Index('announcements_of_source', ['districtId', 'sourceType', 'sourceId', 'sequence'])
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'announcements_district_fk' })
export class AnnouncementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'announcements_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  /** the order in which it was told */
  @Column('bigint')
  @Generated('increment')
  sequence!: string;

  @Column('text', { name: 'source_type' })
  sourceType!: string;

  @Column('text', { name: 'source_id' })
  sourceId!: string;

  @Column('jsonb')
  content!: Announcement;

  @Column('timestamptz', { name: 'announced_at' })
  announcedAt!: Date;
}
