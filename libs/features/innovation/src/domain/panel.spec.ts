import fc from 'fast-check';
import { LEAST_PANEL, panelOutcome, type Vote, VOTES } from './panel.js';

const [A, R, X] = ['accept', 'return', 'recused'] as const;

describe('the panel’s majority', () => {
  it.each<[string, (Vote | null)[], string]>([
    ['nobody has voted', [null, null, null], 'open'],
    ['one of three accepts', [A, null, null], 'open'],
    ['two of three accept', [A, A, null], 'accepted'],
    ['one of three is against', [R, A, null], 'open'],
    ['two of three are against', [R, R, null], 'returned'],
    ['two of four accept, two may still', [A, A, null, null], 'open'],
    ['a tie', [A, A, R, R], 'returned'],
    ['half against decides before the last vote', [R, R, null, null], 'returned'],
    ['three of five', [A, A, R, A, null], 'accepted'],
    ['one of three recused', [A, A, X], 'too_small'],
    ['one of four recused', [A, A, X, null], 'accepted'],
    ['nobody named', [], 'too_small'],
  ])('%s: %j', (_name, votes, outcome) => {
    expect(panelOutcome(votes)).toBe(outcome);
  });

  const votes = fc.array(fc.constantFrom(...VOTES, null), { maxLength: 9 });

  it('never turns once decided, whatever the others vote', () => {
    fc.assert(
      fc.property(votes, fc.array(fc.constantFrom(A, R), { minLength: 9, maxLength: 9 }), (given, rest) => {
        const decided = panelOutcome(given);
        fc.pre(decided === 'accepted' || decided === 'returned');
        const last = given.map((vote, index) => vote ?? rest[index] ?? null);
        expect(panelOutcome(last)).toBe(decided);
      }),
    );
  });

  it('is always decided when everybody has voted, and never by fewer than three', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VOTES), { maxLength: 9 }), (all) => {
        const judging = all.filter((vote) => vote !== 'recused').length;
        expect(panelOutcome(all) === 'too_small').toBe(judging < LEAST_PANEL);
        expect(panelOutcome(all)).not.toBe('open');
      }),
    );
  });
});
