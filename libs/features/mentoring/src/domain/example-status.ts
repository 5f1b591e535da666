import { conflict } from '#kernel';

/** Where an example stands; names in `mentoring.exampleStates.<status>`. */
export const EXAMPLE_STATUSES = ['draft', 'offered', 'returned', 'published'] as const;
export type ExampleStatus = (typeof EXAMPLE_STATUSES)[number];

export const EXAMPLE_ACTIONS = ['offer', 'publish', 'return'] as const;
export type ExampleAction = (typeof EXAMPLE_ACTIONS)[number];

type Table = Readonly<Record<ExampleStatus, Partial<Readonly<Record<ExampleAction, ExampleStatus>>>>>;

/** Every legal step. Withdrawing is no step: it removes the example, from wherever it stands. */
const TRANSITIONS: Table = {
  draft: { offer: 'offered' },
  offered: { publish: 'published', return: 'returned' },
  returned: { offer: 'offered' },
  published: {},
};

/** @throws DomainError conflict `mentoring.example_state` when the step is not legal from here */
export function moveExample(from: ExampleStatus, action: ExampleAction): ExampleStatus {
  const to = TRANSITIONS[from][action];
  if (!to) throw conflict('mentoring.example_state', { status: from, action });
  return to;
}

/** Whether its union may still change it. */
export function isExampleOpen(status: ExampleStatus): boolean {
  return TRANSITIONS[status].offer !== undefined;
}
