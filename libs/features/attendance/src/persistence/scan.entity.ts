import type { ScanKind } from '#checkin';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DeviceRow } from './device.entity.js';
import { DoorRow } from './door.entity.js';

/** What a scanner or the host's desk saw; written once. */
@Entity({ schema: 'attendance', name: 'scans' })
@Index('scans_of_registration', ['districtId', 'registrationId'])
@Index('scans_of_lookup', ['districtId', 'activityId', 'lookup'])
@Index('scans_revocations', ['districtId', 'revokes'])
@Check('scans_kind', `kind IN ('admit', 'override', 'walk_in', 'revoke')`)
@Check('scans_revokes_check', `(kind = 'revoke') = (revokes IS NOT NULL)`)
@ForeignKey(() => DoorRow, ['districtId', 'activityId'], ['districtId', 'activityId'], {
  name: 'scans_door_fk',
})
@ForeignKey(() => DeviceRow, ['districtId', 'deviceId'], ['districtId', 'id'], { name: 'scans_device_fk' })
export class ScanRow {
  @PrimaryColumn('uuid', { name: 'district_id', primaryKeyConstraintName: 'scans_pkey' })
  districtId!: string;

  /** made on the device */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'scans_pkey' })
  id!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  /** null: the host's desk */
  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId!: string | null;

  @Column('text')
  kind!: ScanKind;

  /** null: the ticket was of no registration */
  @Column('uuid', { name: 'registration_id', nullable: true })
  registrationId!: string | null;

  /** the place of the roster's entry that was presented */
  @Column('text', { nullable: true })
  lookup!: string | null;

  /** by the device's clock, corrected by the skew it knew */
  @Column('timestamptz', { name: 'claimed_at' })
  claimedAt!: Date;

  /** as it counts: `scanTime` of #checkin */
  @Column('timestamptz')
  at!: Date;

  @Column('boolean', { name: 'clock_off' })
  clockOff!: boolean;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('uuid', { nullable: true })
  revokes!: string | null;

  /** of a revocation; '' else */
  @Column('text')
  reason!: string;

  /** the device's label, or who sat at the desk */
  @Column('text', { name: 'by_name' })
  byName!: string;
}
