/** Where an assessment stands, from the first answer to the decision. */
export const ASSESSMENT_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'first_reviewed',
  'second_reviewed',
  'proposed',
  'awarded',
  'not_awarded',
] as const;

export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

/** What somebody does to an assessment that moves it on. */
export const ASSESSMENT_ACTIONS = [
  'submit',
  'pass_first',
  'return_first',
  'pass_second',
  'return_second',
  'propose',
  'send_back',
  'award',
  'decline',
] as const;

export type AssessmentAction = (typeof ASSESSMENT_ACTIONS)[number];
