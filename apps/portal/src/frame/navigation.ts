import type { Role } from '#identity';

export interface NavEntry {
  readonly href: string;
  /** Tabler icon */
  readonly icon: string;
  /** below `portal.nav` */
  readonly key: string;
  readonly roles: readonly Role[];
}

/** The rail of every role, in its order; the first entry is where the role's work begins. */
export const NAVIGATION: readonly NavEntry[] = [
  { href: '/workbench', icon: 'layout-dashboard', key: 'workbench', roles: ['union_chair', 'union_officer'] },
  {
    href: '/assessment',
    icon: 'clipboard-check',
    key: 'assessment',
    roles: ['union_chair', 'union_officer'],
  },
  { href: '/plan', icon: 'route', key: 'plan', roles: ['union_chair', 'union_officer'] },
  { href: '/evidence', icon: 'folder', key: 'evidence', roles: ['union_chair', 'union_officer'] },
  { href: '/results', icon: 'report', key: 'results', roles: ['union_chair', 'union_officer'] },
  {
    href: '/innovation',
    icon: 'bulb',
    key: 'innovation',
    roles: ['union_chair', 'union_officer', 'district_reviewer', 'district_admin', 'district_leader'],
  },
  {
    href: '/alliance',
    icon: 'users-group',
    key: 'alliance',
    roles: [
      'union_chair',
      'union_officer',
      'district_admin',
      'district_leader',
      'subdistrict_reviewer',
      'district_reviewer',
      'auditor',
    ],
  },
  { href: '/organization', icon: 'building', key: 'organization', roles: ['union_chair'] },
  {
    href: '/reviews',
    icon: 'list-check',
    key: 'reviews',
    roles: ['subdistrict_reviewer', 'district_reviewer'],
  },
  { href: '/cycles', icon: 'calendar-event', key: 'cycles', roles: ['district_admin'] },
  { href: '/awards', icon: 'award', key: 'awards', roles: ['district_admin', 'district_leader'] },
  { href: '/stars', icon: 'stars', key: 'stars', roles: ['district_admin', 'district_leader'] },
  {
    href: '/grants',
    icon: 'coin',
    key: 'grants',
    roles: ['union_chair', 'union_officer', 'district_admin', 'district_leader', 'auditor'],
  },
  { href: '/catalogue/versions', icon: 'book', key: 'catalogue', roles: ['district_admin'] },
  {
    href: '/statistics',
    icon: 'chart-bar',
    key: 'statistics',
    roles: ['district_admin', 'district_leader', 'auditor'],
  },
  {
    href: '/organizations',
    icon: 'buildings',
    key: 'organizations',
    roles: ['district_admin', 'district_leader', 'subdistrict_reviewer', 'district_reviewer', 'auditor'],
  },
  {
    href: '/activities',
    icon: 'calendar-event',
    key: 'activities',
    roles: [
      'union_chair',
      'union_officer',
      'district_admin',
      'district_leader',
      'subdistrict_reviewer',
      'district_reviewer',
      'auditor',
    ],
  },
  { href: '/accounts', icon: 'users', key: 'accounts', roles: ['operator', 'district_admin'] },
  { href: '/feedback/entries', icon: 'message-circle', key: 'feedback', roles: ['district_admin'] },
  { href: '/audit', icon: 'history', key: 'audit', roles: ['auditor', 'district_leader'] },
];

/** Where somebody without a role begins. */
export const NO_ROLE_START = '/account';
