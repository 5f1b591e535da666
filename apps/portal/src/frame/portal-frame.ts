import { PageFrame, type Principal } from '#http';
import { type Locale, type NavItem, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import { type NavEntry, NAVIGATION, NO_ROLE_START } from './navigation.js';
import { UnionNames } from './union-names.js';

/** The portal's name and the rail of whoever looks. */
@Injectable()
export class PortalFrame extends PageFrame {
  constructor(
    private readonly translator: Translator,
    private readonly unions: UnionNames,
  ) {
    super();
  }

  nav(principal: Principal, path: string, locale: Locale): readonly NavItem[] {
    return entriesOf(principal).map(({ href, icon, key }) => ({
      href,
      icon,
      label: this.translator.t(locale, `portal.nav.${key}`),
      current: isAt(path, href),
    }));
  }

  async unionName(principal: Principal): Promise<string | null> {
    return this.unions.of(principal);
  }

  start(principal: Principal): string {
    return entriesOf(principal)[0]?.href ?? NO_ROLE_START;
  }

  portalName(locale: Locale): string {
    return this.translator.t(locale, 'common.portal');
  }
}

function entriesOf({ grants }: Principal): readonly NavEntry[] {
  return NAVIGATION.filter(({ roles }) => grants.some(({ role }) => roles.some((one) => one === role)));
}

function isAt(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`);
}
