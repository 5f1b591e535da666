/**
 * What the platform records of a union. Each kind says of whom it is true:
 *
 * - `salon_talk`: its chair spoke on a topic at a chair salon
 * - `union_open_day_hosted`, `enterprise_open_day_hosted`, `tech_salon_hosted`, `competition_hosted`:
 *   it was the host of an activity that took place
 * - `expert_visit`: model workers or craftsmen came to its enterprise
 * - `activity_attended`: somebody of it was there; earns nothing anywhere (国办函〔2026〕12号)
 * - `competition_joined`: one of its workers took part in a labour or skills competition
 * - `problem_solved`: a problem of its own enterprise was solved, both sides signed
 * - `problem_answered`: its craftsmen solved the problem of another member, both sides signed
 * - `project_accepted`: an improvement project of its own was accepted by a panel
 * - `mentoring_star`: the new union it adopted reached its first star
 * - `lead_deal`: it brought two enterprises of the chain together, both confirmed
 */
export const FACT_KINDS = [
  'salon_talk',
  'union_open_day_hosted',
  'enterprise_open_day_hosted',
  'tech_salon_hosted',
  'expert_visit',
  'competition_hosted',
  'activity_attended',
  'competition_joined',
  'problem_solved',
  'problem_answered',
  'project_accepted',
  'mentoring_star',
  'lead_deal',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

export function isFactKind(value: unknown): value is FactKind {
  return FACT_KINDS.some((kind) => kind === value);
}
