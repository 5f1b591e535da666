import { rate } from '../score/rate.js';
import type { RatingInput } from '../model/rating-input.js';
import { nextLevel } from './next-level.js';
import { defaultCatalogue } from './testing/default-catalogue.js';
import { perfectUnion } from './testing/perfect-union.js';

const catalogue = defaultCatalogue();
const perfect = perfectUnion();
describe('what the next point of an indicator costs', () => {
  it('is how many more, with the gate it opens', () => {
    const input = perfectUnion({ profile: { members_eligible: 178 } });
    expect(nextLevel(catalogue, input, 'C1.1')).toMatchObject({
      score: 3.5,
      from: { members_eligible: 178 },
      to: { members_eligible: 180 },
      gates: [3],
    });
  });

  it('is the next tick, the next option, the next count', () => {
    const input = perfectUnion({
      answers: {
        'A1.2': { facilities_ticked: ['office', 'board'] },
        'D3.2': { dialogue_level: 'regular_1_2' },
        'A1.1': { party_union_decisions: 0 },
      },
    });
    expect(nextLevel(catalogue, input, 'A1.2')?.to).toEqual({
      facilities_ticked: ['office', 'board', 'venue'],
    });
    expect(nextLevel(catalogue, input, 'D3.2')).toMatchObject({
      score: 1.5,
      to: { dialogue_level: 'regular_3plus' },
    });
    expect(nextLevel(catalogue, input, 'A1.1')).toMatchObject({ score: 1, to: { party_union_decisions: 1 } });
  });

  it('begins with answering at all', () => {
    const input = perfectUnion({ answers: { 'A2.3': null } });
    expect(nextLevel(catalogue, input, 'A2.3')).toMatchObject({
      score: 0.3,
      from: { good_deeds_done: null },
    });
  });

  it('is nothing at the maximum, where it does not apply, or with wrong answers', () => {
    expect(nextLevel(catalogue, perfect, 'A1.1')).toBeNull();
    expect(
      nextLevel(
        catalogue,
        perfectUnion({ profile: { rules_changed: 0 }, answers: { 'D1.2': null } }),
        'D1.2',
      ),
    ).toBeNull();
    expect(
      nextLevel(catalogue, perfectUnion({ answers: { 'A2.3': { good_deeds_done: -1 } } }), 'A2.3'),
    ).toBeNull();
    expect(nextLevel(catalogue, perfect, 'Z9.9')).toBeNull();
  });

  it('keeps its promise for every indicator: answering so gives that score', () => {
    const poor: RatingInput = { ...perfect, answers: {}, system: {} };
    for (const { code, inputs } of catalogue.indicators) {
      const next = nextLevel(catalogue, poor, code);
      if (next === null) continue;
      const pick = (source: string) =>
        Object.fromEntries(
          inputs
            .filter((slot) => slot.source === source && slot.key in next.to)
            .map((slot) => [slot.key, next.to[slot.key]]),
        );
      const after = rate(catalogue, {
        ...poor,
        profile: { ...poor.profile, ...pick('profile') } as RatingInput['profile'] & object,
        answers: { [code]: pick('answer') } as RatingInput['answers'] & object,
        system: pick('system') as RatingInput['system'] & object,
      });
      expect([code, after.indicators.find((one) => one.code === code)?.score]).toEqual([code, next.score]);
    }
  });
});
