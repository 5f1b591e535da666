import type { Grant, Principal } from '#http';
import { systemPrincipal } from '#identity';
import { newId } from '#kernel';
import type { DemoUnion } from './organizations.demo.js';

/** Who acted in the invented past; none of them has an account. */
export interface DemoCast {
  readonly admin: Principal;
  readonly leader: Principal;
  readonly secondReviewer: Principal;
  chairOf(union: DemoUnion): Principal;
  firstReviewerOf(union: DemoUnion): Principal;
}

export function demoCast(districtId: string): DemoCast {
  const person = (name: string, grant: Grant): Principal => ({
    ...systemPrincipal(districtId),
    userId: newId(),
    name: `${name}（演示）`,
    grants: [grant],
  });
  const ofDistrict = (name: string, role: string): Principal =>
    person(name, { role, scopeType: 'district', scopeId: districtId });
  return {
    admin: ofDistrict('区总工会业务部门', 'district_admin'),
    leader: ofDistrict('区总工会领导', 'district_leader'),
    secondReviewer: ofDistrict('区总工会复核员', 'district_reviewer'),
    chairOf: ({ unionId, stem }) =>
      person(`${stem}工会主席`, { role: 'union_chair', scopeType: 'union', scopeId: unionId }),
    firstReviewerOf: ({ subdistrictId }) =>
      person('街道总工会初审员', {
        role: 'subdistrict_reviewer',
        scopeType: 'subdistrict',
        scopeId: subdistrictId,
      }),
  };
}
