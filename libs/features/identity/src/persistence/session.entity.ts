import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from './user.entity.js';

/** A browser that is or was logged in. The token itself is only in its cookie. */
@Entity({ schema: 'identity', name: 'sessions' })
@Unique('sessions_token_key', ['tokenHash'])
@Index('sessions_of_user', ['districtId', 'userId'])
@ForeignKey(() => User, ['districtId', 'userId'], ['districtId', 'id'], { name: 'sessions_user_fk' })
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sessions_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  /** SHA-256 */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** at most a minute old while the session is used */
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;

  /** the end that no activity moves */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** the network it was opened from, never a whole address */
  @Column('text')
  network!: string;

  /** browser and system in a few words */
  @Column('text')
  device!: string;
}
