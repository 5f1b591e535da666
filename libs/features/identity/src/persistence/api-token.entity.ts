import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from './user.entity.js';

/** A machine's key to the API, limited to some of its owner's permissions. */
@Entity({ schema: 'identity', name: 'api_tokens' })
@Unique('api_tokens_token_key', ['tokenHash'])
@Index('api_tokens_of_user', ['districtId', 'userId'])
@ForeignKey(() => User, ['districtId', 'userId'], ['districtId', 'id'], { name: 'api_tokens_user_fk' })
export class ApiToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'api_tokens_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  name!: string;

  /** SHA-256 */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** permissions */
  @Column('text', { array: true })
  scopes!: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
