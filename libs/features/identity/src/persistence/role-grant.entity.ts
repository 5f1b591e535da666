import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Grant } from '#http';
import type { Role } from '../domain/role.js';
import { User } from './user.entity.js';

/** A role for a scope and a time. Ended, never deleted: who was what, when, stays known. */
@Entity({ schema: 'identity', name: 'role_grants' })
@Check('role_grants_auditor_check', `role <> 'auditor' OR valid_until IS NOT NULL`)
@Index('role_grants_of_user', ['districtId', 'userId'])
@ForeignKey(() => User, ['districtId', 'userId'], ['districtId', 'id'], { name: 'role_grants_user_fk' })
export class RoleGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_grants_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  role!: Role;

  @Column('text', { name: 'scope_type' })
  scopeType!: Grant['scopeType'];

  /** a union, a sub-district or the district itself */
  @Column('uuid', { name: 'scope_id' })
  scopeId!: string;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  /** null: until it is ended */
  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil!: Date | null;

  /** null: by the system */
  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
