import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { AccountPage } from './account-page.js';
import { AccountPages } from './account.pages.js';
import { AccountsPages } from './accounts.pages.js';
import { RoleChoices } from './role-choices.js';
import { Scopes } from './scopes.js';

/** Accounts belong to identity, the names of where their roles count to organizations: so the pages are here. */
@Module({
  imports: [OrganizationsModule],
  controllers: [AccountsPages, AccountPages],
  providers: [AccountPage, RoleChoices, Scopes],
})
export class AccountsPagesModule {}
