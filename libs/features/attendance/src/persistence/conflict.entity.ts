import type { ConflictKind } from '#checkin';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DoorRow } from './door.entity.js';

/** Something for the host to look at; follows from the scans. Settled again when further scans change it. */
@Entity({ schema: 'attendance', name: 'conflicts' })
@Unique('conflicts_about_key', ['districtId', 'activityId', 'about', 'kind'])
@Index('conflicts_listing', ['districtId', 'activityId', 'foundAt'])
@Check('conflicts_kind', `kind IN ('double', 'cancelled', 'not_confirmed', 'clock', 'unknown')`)
@Check('conflicts_settled_whole', 'num_nulls(settled_at, settled_by_name, settled_note) IN (0, 3)')
@ForeignKey(() => DoorRow, ['districtId', 'activityId'], ['districtId', 'activityId'], {
  name: 'conflicts_door_fk',
})
export class ConflictRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conflicts_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  /** the registration, or the scan of an unknown ticket */
  @Column('uuid')
  about!: string;

  @Column('text')
  kind!: ConflictKind;

  @Column('uuid', { name: 'registration_id', nullable: true })
  registrationId!: string | null;

  /** of the guest */
  @Column('uuid', { name: 'union_id', nullable: true })
  unionId!: string | null;

  @Column('uuid', { name: 'scan_ids', array: true })
  scanIds!: string[];

  @Column('timestamptz', { name: 'found_at' })
  foundAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('text', { name: 'settled_by_name', nullable: true })
  settledByName!: string | null;

  /** what the host did about it */
  @Column('text', { name: 'settled_note', nullable: true })
  settledNote!: string | null;
}
