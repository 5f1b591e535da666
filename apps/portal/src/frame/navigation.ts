import type { Role } from '#identity';

export interface NavEntry {
  readonly href: string;
  /** Tabler icon */
  readonly icon: string;
  /** below `portal.nav` */
  readonly key: string;
  readonly roles: readonly Role[];
}

const UNION: readonly Role[] = ['union_chair', 'union_officer'];
const REVIEWERS: readonly Role[] = ['subdistrict_reviewer', 'district_reviewer'];
const DISTRICT: readonly Role[] = ['district_admin', 'district_leader'];
const STAFF: readonly Role[] = [...REVIEWERS, ...DISTRICT, 'auditor'];

/** The rail of every role, in its order; the first entry is where the role's work begins. */
export const NAVIGATION: readonly NavEntry[] = [
  { href: '/workbench', icon: 'layout-dashboard', key: 'workbench', roles: UNION },
  { href: '/assessment', icon: 'clipboard-check', key: 'assessment', roles: UNION },
  { href: '/plan', icon: 'route', key: 'plan', roles: UNION },
  { href: '/evidence', icon: 'folder', key: 'evidence', roles: UNION },
  { href: '/results', icon: 'report', key: 'results', roles: UNION },
  { href: '/reviews', icon: 'list-check', key: 'reviews', roles: REVIEWERS },
  { href: '/cycles', icon: 'repeat', key: 'cycles', roles: ['district_admin'] },
  { href: '/awards', icon: 'award', key: 'awards', roles: DISTRICT },
  { href: '/stars', icon: 'stars', key: 'stars', roles: [...DISTRICT, 'auditor'] },
  { href: '/alliance', icon: 'users-group', key: 'alliance', roles: [...UNION, ...STAFF] },
  { href: '/activities', icon: 'calendar-event', key: 'activities', roles: [...UNION, ...STAFF] },
  { href: '/grants', icon: 'coin', key: 'grants', roles: [...UNION, ...DISTRICT, 'auditor'] },
  {
    href: '/innovation',
    icon: 'bulb',
    key: 'innovation',
    roles: [...UNION, 'district_reviewer', ...DISTRICT],
  },
  { href: '/statistics', icon: 'chart-bar', key: 'statistics', roles: [...DISTRICT, 'auditor'] },
  { href: '/organization', icon: 'building', key: 'organization', roles: ['union_chair'] },
  { href: '/organizations', icon: 'buildings', key: 'organizations', roles: STAFF },
  { href: '/catalogue/versions', icon: 'book', key: 'catalogue', roles: ['district_admin'] },
  { href: '/accounts', icon: 'users', key: 'accounts', roles: ['operator', 'district_admin'] },
  { href: '/feedback/entries', icon: 'message-circle', key: 'feedback', roles: ['district_admin'] },
  { href: '/audit', icon: 'history', key: 'audit', roles: ['auditor', 'district_leader'] },
];

/** Where somebody without a role begins. */
export const NO_ROLE_START = '/account';
