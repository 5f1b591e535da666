import type { CalendarDate } from '#kernel';
import type { Locale } from './i18n/locale.js';

export interface NavItem {
  readonly href: string;
  /** Shown as it is: already in the reader's language. */
  readonly label: string;
  /** A Tabler icon's name. */
  readonly icon: string;
  readonly current: boolean;
}

export interface ViewUser {
  readonly name: string;
  readonly roles: readonly string[];
  readonly unionName: string | null;
}

export interface Flash {
  readonly kind: 'success' | 'info' | 'warning' | 'danger';
  readonly text: string;
}

/** What every page knows besides its model; templates read it as `@root.ctx`. */
export interface ViewContext {
  readonly locale: Locale;
  /** The request's path with its query, for the language switch and for coming back after log-in. */
  readonly path: string;
  readonly csrfToken: string | null;
  readonly user: ViewUser | null;
  readonly nav: readonly NavItem[];
  readonly flash: Flash | null;
  readonly requestId: string | null;
  readonly portalName: string;
  /** The day deadlines are counted from; the renderer's clock when absent. */
  readonly today?: CalendarDate;
  /** `print` embeds icons in the document instead of linking to the sprite: a PDF has no network. */
  readonly medium?: 'screen' | 'print';
}

/** The context of a document without a request: PDF and mail. */
export function documentContext(
  locale: Locale,
  portalName: string,
  more: Partial<ViewContext> = {},
): ViewContext {
  return {
    locale,
    portalName,
    path: '/',
    csrfToken: null,
    user: null,
    nav: [],
    flash: null,
    requestId: null,
    medium: 'print',
    ...more,
  };
}
