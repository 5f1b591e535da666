import type { AnswerEntry } from './answer-entry.js';
import { isConflict, saveEntry, sameValues, type EntryChange } from './save-entry.js';

const stamp = { at: '2026-11-20T02:00:00.000Z', on: '2026-11-20', by: '陈主席' };
const change = (values: EntryChange['values'], version: number): EntryChange => ({
  section: 'answers',
  key: 'A1.1',
  values,
  version,
});
const stored = (part: Partial<AnswerEntry> = {}): AnswerEntry => ({
  values: { party_union_decisions: 2 },
  version: 3,
  state: 'confirmed',
  source: 'self',
  sourceDate: '2026-11-01',
  at: '2026-11-01T00:00:00.000Z',
  by: '李委员',
  ...part,
});

describe('saving one answer', () => {
  it('begins with version 1, confirmed, the union’s own', () => {
    expect(saveEntry(undefined, change({ party_union_decisions: 2 }, 0), stamp)).toEqual({
      values: { party_union_decisions: 2 },
      version: 1,
      state: 'confirmed',
      source: 'self',
      sourceDate: '2026-11-20',
      at: stamp.at,
      by: '陈主席',
    });
  });

  it('counts on from the version that was seen', () => {
    const after = saveEntry(stored(), change({ party_union_decisions: 1 }, 3), stamp);
    expect(after).toMatchObject({ version: 4, values: { party_union_decisions: 1 }, by: '陈主席' });
  });

  it('shows both values when another device was quicker, and keeps what stands', () => {
    const result = saveEntry(stored(), change({ party_union_decisions: 1 }, 2), stamp);
    expect(isConflict(result)).toBe(true);
    expect(result).toMatchObject({
      yours: { party_union_decisions: 1 },
      theirs: { values: { party_union_decisions: 2 }, by: '李委员' },
    });
  });

  it('takes a repeated request for what it is', () => {
    const before = stored();
    expect(saveEntry(before, change({ party_union_decisions: 2 }, 2), stamp)).toBe(before);
  });

  it('confirms a carried value without losing where it came from', () => {
    const carried = stored({ state: 'unconfirmed', source: 'last_cycle', version: 1 });
    expect(saveEntry(carried, change({ party_union_decisions: 2 }, 1), stamp)).toMatchObject({
      state: 'confirmed',
      source: 'last_cycle',
      sourceDate: '2026-11-01',
      version: 2,
    });
  });

  it('makes a changed carried value the union’s own', () => {
    const carried = stored({ state: 'unconfirmed', source: 'last_cycle', version: 1 });
    expect(saveEntry(carried, change({ party_union_decisions: 5 }, 1), stamp)).toMatchObject({
      source: 'self',
      sourceDate: '2026-11-20',
    });
  });
});

describe('the same values', () => {
  it.each([
    [{ a: null }, {}, true],
    [{ a: ['x', 'y'] }, { a: ['y', 'x', 'x'] }, true],
    [{ a: 0 }, {}, false],
    [{ a: 0 }, { a: '0' }, false],
    [{ a: false }, { a: null }, false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameValues(one, other)).toBe(same);
  });
});
