import { AccessPolicy, Authenticator, SignInFlow } from '#http';
import { Global, Module } from '@nestjs/common';
import { CredentialLookup } from './persistence/credential-lookup.js';
import { AccountsQueries } from './queries/accounts.queries.js';
import { OwnAccountQueries } from './queries/own-account.queries.js';
import { RoleHolders } from './queries/role-holders.js';
import { LogInGate } from './sessions/log-in-gate.js';
import { PasswordHasher } from './sessions/password-hasher.js';
import { RolePolicy } from './sessions/role-policy.js';
import { SessionAuthenticator } from './sessions/session-authenticator.js';
import { SessionStore } from './sessions/session-store.js';
import { ChangePassword } from './use-cases/change-password.js';
import { ChooseLanguage } from './use-cases/choose-language.js';
import { CreateApiToken } from './use-cases/create-api-token.js';
import { CreateUser } from './use-cases/create-user.js';
import { EndGrant } from './use-cases/end-grant.js';
import { EndSession } from './use-cases/end-session.js';
import { GrantRole } from './use-cases/grant-role.js';
import { GrantStore } from './use-cases/grant-store.js';
import { LogIn } from './use-cases/log-in.js';
import { ResetPassword } from './use-cases/reset-password.js';
import { RevokeApiToken } from './use-cases/revoke-api-token.js';
import { SetAccountActive } from './use-cases/set-account-active.js';
import { AccountsApi } from './web/accounts.api.js';
import { AccountPages } from './web/account.pages.js';
import { LanguagePages } from './web/language.pages.js';
import { LogInFlow } from './web/log-in-flow.js';
import { LogInPages } from './web/log-in.pages.js';
import { MeApi } from './web/me.api.js';
import { SessionApi } from './web/session.api.js';
import { SessionsPages } from './web/sessions.pages.js';

const DOOR = [
  AccountsQueries,
  CreateApiToken,
  CreateUser,
  EndGrant,
  GrantRole,
  LogIn,
  ResetPassword,
  RoleHolders,
  SetAccountActive,
];

/** Accounts, roles and sessions; tells the edge who is who and who may what. */
@Global()
@Module({
  controllers: [LogInPages, LanguagePages, SessionsPages, AccountPages, SessionApi, MeApi, AccountsApi],
  providers: [
    ...DOOR,
    { provide: Authenticator, useClass: SessionAuthenticator },
    { provide: AccessPolicy, useClass: RolePolicy },
    { provide: SignInFlow, useClass: LogInFlow },
    ChangePassword,
    ChooseLanguage,
    CredentialLookup,
    EndSession,
    GrantStore,
    LogInGate,
    OwnAccountQueries,
    PasswordHasher,
    RevokeApiToken,
    SessionStore,
  ],
  exports: [...DOOR, Authenticator, AccessPolicy, SignInFlow],
})
export class IdentityModule {}
