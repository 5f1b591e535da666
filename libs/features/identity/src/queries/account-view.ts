import type { Grant } from '#http';
import type { Role } from '../domain/role.js';

export interface GrantView {
  readonly id: string;
  readonly role: Role;
  readonly scopeType: Grant['scopeType'];
  readonly scopeId: string;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

export interface AccountListItem {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly active: boolean;
  /** that count now, by role */
  readonly grants: readonly {
    readonly role: Role;
    readonly scopeType: Grant['scopeType'];
    readonly scopeId: string;
  }[];
  /** last request of any session, null: never logged in or long ago */
  readonly lastSeenAt: Date | null;
}

export interface AccountPage {
  readonly items: readonly AccountListItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export interface AccountView {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly active: boolean;
  readonly createdAt: Date;
  /** waits for its one-time password to be changed */
  readonly firstLogInOpen: boolean;
  /** that count now or did once, newest first */
  readonly grants: readonly GrantView[];
}

export interface SessionView {
  readonly id: string;
  readonly device: string;
  readonly network: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly current: boolean;
}

export interface ApiTokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}
