import fc from 'fast-check';
import { rotationOrder, type RotationMember } from './rotation.js';

const member = (unionId: string, joinedOn: string, chairedOn: string | null = null): RotationMember => ({
  unionId,
  joinedOn,
  chairedOn,
});

describe('whose turn the chair is', () => {
  it('goes to who never had it, the longest member first, then to who had it longest ago', () => {
    const order = rotationOrder([
      member('had it lately', '2024-01-01', '2026-01-01'),
      member('new', '2026-05-01'),
      member('had it long ago', '2025-01-01', '2025-01-01'),
      member('old', '2024-03-01'),
    ]);
    expect(order.map(({ unionId }) => unionId)).toEqual(['old', 'new', 'had it long ago', 'had it lately']);
  });

  it('does not hang on the order in which members are asked', () => {
    const members = fc.uniqueArray(
      fc.record({
        unionId: fc.uuid(),
        joinedOn: fc.constantFrom('2024-01-01', '2025-01-01'),
        chairedOn: fc.constantFrom(null, '2025-07-01', '2026-01-01'),
      }),
      { selector: ({ unionId }) => unionId },
    );
    fc.assert(
      fc.property(members, (all) => {
        expect(rotationOrder(all.toReversed())).toEqual(rotationOrder(all));
      }),
    );
  });
});
