import type { FeatureSchema } from '#database';
import { ApiToken } from './api-token.entity.js';
import { IdentityBase1760000200000 } from './migrations/identity-base.migration.js';
import { RoleGrant } from './role-grant.entity.js';
import { Session } from './session.entity.js';
import { User } from './user.entity.js';

export const identitySchema: FeatureSchema = {
  name: 'identity',
  entities: [User, RoleGrant, Session, ApiToken],
  migrations: [IdentityBase1760000200000],
};
