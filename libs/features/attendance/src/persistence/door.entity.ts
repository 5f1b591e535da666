import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What an activity's scanners need, made when the first of them is opened. */
@Entity({ schema: 'attendance', name: 'doors' })
@Unique('doors_key', ['districtId', 'activityId'])
@ForeignKey('Activity', ['districtId', 'activityId'], ['districtId', 'id'], { name: 'doors_activity_fk' })
export class DoorRow {
  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'doors_pkey' })
  activityId!: string;

  /** of the roster's keys, base64url */
  @Column('text')
  salt!: string;

  /** of the letter box, in which scanners put what was typed at the door */
  @Column('text', { name: 'public_key' })
  publicKey!: string;

  @Column('text', { name: 'private_key' })
  privateKey!: string;

  /** counts the changes of attendance, so that scanners ask for what they do not know yet */
  @Column('integer', { default: 0 })
  seq!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
