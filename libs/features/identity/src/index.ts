export type { Grant, Principal } from '#http';
export { can, isPermission, type Permission, PERMISSIONS, type Scope } from './domain/permissions.js';
export { isRole, type Role, ROLE_SCOPES, ROLES } from './domain/role.js';
export { principalOf } from './testing/principal-of.js';
