import { COUNT_FACTS, ORDERED_FACTS, usccProblem, YES_NO_FACTS } from '#organizations';
import { DEMO_ENTERPRISES, DEMO_SUBDISTRICTS } from './demo-enterprises.js';
import { demoProfile } from './demo-profile.js';
import { demoUscc } from './demo-uscc.js';

describe('the demo enterprises', () => {
  it('are forty in five industries and six sub-districts, each with a name of its own', () => {
    expect(DEMO_ENTERPRISES).toHaveLength(40);
    const distinct = (pick: (one: (typeof DEMO_ENTERPRISES)[number]) => unknown) =>
      new Set(DEMO_ENTERPRISES.map(pick)).size;
    expect([distinct((one) => one.key), distinct((one) => one.stem)]).toEqual([40, 40]);
    expect([distinct((one) => one.industry), distinct((one) => one.subdistrict)]).toEqual([
      5,
      DEMO_SUBDISTRICTS.length,
    ]);
  });

  it.each(DEMO_ENTERPRISES)('$key has a whole profile that agrees with itself', (enterprise) => {
    const profile = demoProfile(enterprise);
    expect(Object.keys(profile).sort()).toEqual([...COUNT_FACTS, ...YES_NO_FACTS].sort());
    for (const [smaller, larger] of ORDERED_FACTS)
      expect([smaller, (profile[smaller] ?? 0) <= (profile[larger] ?? 0)]).toEqual([smaller, true]);
  });

  it('have valid codes, all different', () => {
    const codes = DEMO_ENTERPRISES.map((_, index) => demoUscc(index));
    expect(codes.map(usccProblem).filter(Boolean)).toEqual([]);
    expect(new Set(codes).size).toBe(40);
  });
});
