import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { District } from '#database';

/** An account. Deactivated ones stay, so that the log keeps its names. */
@Entity({ schema: 'identity', name: 'users' })
@Unique('users_id_key', ['districtId', 'id'])
@Unique('users_username_key', ['username'])
@Index('users_listing', ['districtId', 'username'])
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'users_district_fk' })
export class User {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'users_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  /** in small letters; one for the whole server, because log-in does not ask for the district */
  @Column('text')
  username!: string;

  @Column('text')
  name!: string;

  /** argon2id, in the PHC format */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  /** until when the one-time password counts; null: the person chose the password */
  @Column('timestamptz', { name: 'one_time_until', nullable: true })
  oneTimeUntil!: Date | null;

  @Column('text', { nullable: true })
  locale!: string | null;

  @Column('timestamptz', { name: 'deactivated_at', nullable: true })
  deactivatedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
