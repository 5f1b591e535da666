/** Where an application stands, from the first word to the last fen accounted for. */
export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'checked',
  'approved',
  'reported',
  'returning',
  'reclaiming',
  'closed',
  'declined',
  'withdrawn',
  'lapsed',
] as const;

export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** What somebody does to an application that moves it on. */
export const APPLICATION_ACTIONS = [
  'submit',
  'withdraw',
  'return',
  'check',
  'send_back',
  'approve',
  'decline',
  'lapse',
  'report',
  'return_report',
  'accept_with_rest',
  'accept',
  'stop',
  'stop_unpaid',
  'renounce',
  'settle',
] as const;

export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];
