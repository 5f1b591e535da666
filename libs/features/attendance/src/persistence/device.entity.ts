import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DoorRow } from './door.entity.js';

/** A scanner's session: a token that is good for one activity's door, for a while. */
@Entity({ schema: 'attendance', name: 'devices' })
@Unique('devices_id_key', ['districtId', 'id'])
@Index('devices_listing', ['districtId', 'activityId', 'openedAt'])
@Check('devices_revoked_whole', 'num_nulls(revoked_at, revoked_by_name) IN (0, 2)')
@ForeignKey(() => DoorRow, ['districtId', 'activityId'], ['districtId', 'activityId'], {
  name: 'devices_door_fk',
})
export class DeviceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'devices_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  /** what the host calls it */
  @Column('text')
  label!: string;

  /** SHA-256 of the token's secret; the secret is on the device only */
  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('uuid', { name: 'opened_by' })
  openedBy!: string;

  @Column('text', { name: 'opened_by_name' })
  openedByName!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('text', { name: 'revoked_by_name', nullable: true })
  revokedByName!: string | null;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;

  /** scans that the device had not sent when it was seen last */
  @Column('integer', { default: 0 })
  waiting!: number;
}
