import { conflict } from '#kernel';

/** Where an improvement project stands; names in `innovation.projectStates.<status>`. */
export const PROJECT_STATUSES = ['idea', 'running', 'submitted', 'returned', 'accepted', 'closed'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** What somebody does to a project that moves it on. */
export const PROJECT_ACTIONS = ['start', 'submit', 'accept', 'return', 'close'] as const;
export type ProjectAction = (typeof PROJECT_ACTIONS)[number];

type Table = Readonly<Record<ProjectStatus, Partial<Readonly<Record<ProjectAction, ProjectStatus>>>>>;

/** Every legal step; what is not here is refused. While a panel judges, nothing but its decision moves it. */
const TRANSITIONS: Table = {
  idea: { start: 'running', close: 'closed' },
  running: { submit: 'submitted', close: 'closed' },
  submitted: { accept: 'accepted', return: 'returned' },
  returned: { submit: 'submitted', close: 'closed' },
  accepted: { close: 'closed' },
  closed: {},
};

/** @throws DomainError conflict `innovation.project_state` when the step is not legal from here */
export function moveProject(from: ProjectStatus, action: ProjectAction): ProjectStatus {
  const to = TRANSITIONS[from][action];
  if (!to) throw conflict('innovation.project_state', { status: from, action });
  return to;
}

export function projectAllows(from: ProjectStatus, action: ProjectAction): boolean {
  return TRANSITIONS[from][action] !== undefined;
}

/** Whether the unions may change its description, team, milestones, files and measured benefit. */
export function isProjectOpen(status: ProjectStatus): boolean {
  return status === 'idea' || status === 'running' || status === 'returned';
}
