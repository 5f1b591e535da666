import type { Locale, NavItem } from '#views';
import type { Principal } from '../access/principal.js';

/** What stands around every page; the application that composes the features knows it. */
export abstract class PageFrame {
  abstract nav(principal: Principal, path: string, locale: Locale): readonly NavItem[];

  /** The one union a person works for, by name; null where there is none or it is not known. */
  abstract unionName(principal: Principal): Promise<string | null>;

  /** The path where the person's work begins. */
  abstract start(principal: Principal): string;

  abstract portalName(locale: Locale): string;
}
