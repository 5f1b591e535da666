export const POLICY_STATUSES = ['draft', 'published', 'withdrawn'] as const;

export type PolicyStatus = (typeof POLICY_STATUSES)[number];
