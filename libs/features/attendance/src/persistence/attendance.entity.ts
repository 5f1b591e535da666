import type { ConflictKind } from '#checkin';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DoorRow } from './door.entity.js';

/**
 * One guest who came; what follows from the scans, never the other way round. A row whose scans were all
 * taken back stays as `stands = false`, so that scanners learn of it.
 */
@Entity({ schema: 'attendance', name: 'attendances' })
@Unique('attendances_certificate_key', ['districtId', 'certificateCode'])
@Index('attendances_listing', ['districtId', 'activityId', 'attendedAt', 'registrationId'])
@Index('attendances_changes', ['districtId', 'activityId', 'seq'])
@Index('attendances_of_union', ['districtId', 'unionId', 'activityId'])
@ForeignKey(() => DoorRow, ['districtId', 'activityId'], ['districtId', 'activityId'], {
  name: 'attendances_door_fk',
})
export class AttendanceRow {
  @PrimaryColumn('uuid', { name: 'district_id', primaryKeyConstraintName: 'attendances_pkey' })
  districtId!: string;

  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'attendances_pkey' })
  registrationId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  /** of the guest; null: a guest without one */
  @Column('uuid', { name: 'union_id', nullable: true })
  unionId!: string | null;

  /** the place of the ticket's entry in the roster */
  @Column('text')
  lookup!: string;

  @Column('boolean')
  stands!: boolean;

  /** the earliest scan that stands, or stood last */
  @Column('uuid', { name: 'scan_id' })
  scanId!: string;

  @Column('timestamptz', { name: 'attended_at' })
  attendedAt!: Date;

  @Column('text', { array: true })
  flags!: ConflictKind[];

  /** the door's count at the last change */
  @Column('integer')
  seq!: number;

  /** proves the certificate: 80 random bits */
  @Column('text', { name: 'certificate_code' })
  certificateCode!: string;
}
