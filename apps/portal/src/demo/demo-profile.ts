import type { EnterpriseProfile } from '#organizations';
import type { DemoEnterprise } from './demo-enterprises.js';

const HAZARDOUS = new Set(['precision_manufacturing', 'new_energy', 'electronics']);

/** A believable profile that agrees with itself, made from size, organization rate and share of women. */
export function demoProfile({ employees, organized, women, industry }: DemoEnterprise): EnterpriseProfile {
  const share = (percent: number, of = employees): number => Math.round((of * percent) / 100);
  const eligible = employees - Math.ceil(employees / 25);
  const members = share(organized, eligible);
  const nonstandard = industry === 'logistics' ? share(30) : employees > 300 ? share(6) : 0;
  const female = share(women);
  return {
    employees_total: employees,
    employees_eligible: eligible,
    members_total: members + share(50, nonstandard),
    members_eligible: members,
    female_members: share(organized, share(women, eligible)),
    female_employees: female,
    nursing_workers: Math.floor(female / 40),
    frontline_workers: share(62),
    new_hires: share(11),
    nonstandard_workers: nonstandard,
    hazard_post_workers: HAZARDOUS.has(industry) ? share(9) : 0,
    rules_changed: employees > 100 ? 2 : 0,
    has_party_org: employees >= 100,
    chair_is_part_time: employees < 300,
    vital_meetings_held: true,
    has_own_collective_contract: employees >= 60,
    covered_by_regional_contract: employees < 60,
  };
}
