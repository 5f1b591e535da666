import type { FormState, Principal } from '#http';
import { can, type Permission, PERMISSIONS } from '../domain/permissions.js';
import type { ApiTokenView } from '../queries/account-view.js';

export interface AccountForms {
  readonly password: FormState;
  readonly token: FormState;
  /** a token just made, to be copied now */
  readonly newToken: string | null;
}

/** Passwords are never sent back to the page; what was typed for a token is. */
export function accountModel(
  principal: Principal,
  tokens: readonly ApiTokenView[],
  forms: AccountForms,
): object {
  const chosen = [forms.token.values['scopes'] ?? []].flat();
  const permissions = Object.keys(PERMISSIONS) as Permission[];
  return {
    account: { name: principal.name, username: principal.username, mustChange: principal.mustChangePassword },
    roles: [...new Set(principal.grants.map(({ role }) => role))],
    passwordForm: { errors: forms.password.errors, summary: forms.password.summary },
    tokenForm: {
      errors: forms.token.errors,
      summary: forms.token.summary,
      name: forms.token.values['name'] ?? '',
      days: forms.token.values['days'] ?? '90',
      scopes: permissions
        .filter((one) => one !== 'account.self' && can(principal, one))
        .map((code) => ({ code, textKey: code.replaceAll('.', '_'), checked: chosen.includes(code) })),
    },
    newToken: forms.newToken,
    tokens: tokens.map((token) => ({
      ...token,
      scopes: token.scopes.map((code) => ({ textKey: code.replaceAll('.', '_') })),
    })),
  };
}
