import fc from 'fast-check';
import { newId } from '#kernel';
import type { Announcement } from './announcement.js';
import type { FactDraft } from './fact.js';
import { factsDue } from './facts-due.js';

const [here, there] = [newId(), newId()];
const draft: FactDraft = {
  kind: 'problem_solved',
  unions: [here, there],
  from: '2026-05-12',
  to: '2026-05-12',
  quantity: 1,
  unit: 'items',
  source: { type: 'problem', id: newId(), title: '毛刺（演示）', path: null },
};
const told = (part: Partial<FactDraft> = {}): Announcement => ({
  action: 'record',
  draft: { ...draft, ...part },
});
const takenBack = (part: object = {}): Announcement => ({
  ...{ action: 'withdraw', reason: '误登', unions: null, kind: null, final: false },
  ...part,
});
const of = (unionId: string, ...all: Announcement[]) => factsDue(all).find((one) => one.unionId === unionId);

it('is one fact for every union named', () => {
  expect(factsDue([told()]).map(({ unionId, revision }) => [unionId, revision])).toEqual([
    [here, 0],
    [there, 0],
  ]);
});

it('is the same however often it is told: the first telling stands', () => {
  expect(of(here, told(), told({ quantity: 7 }))?.draft?.quantity).toBe(1);
});

it('keeps kinds of one source apart', () => {
  const due = factsDue([told(), told({ kind: 'problem_answered', unions: [there] })]);
  expect(due.filter(({ unionId }) => unionId === there).map(({ kind }) => kind)).toEqual([
    'problem_solved',
    'problem_answered',
  ]);
});

it('is taken back, for the unions that are named', () => {
  const all = [told(), takenBack({ unions: [there] })];
  expect(of(here, ...all)).toMatchObject({ revision: 0, reason: '' });
  expect(of(there, ...all)).toMatchObject({ draft: null, revision: 1, reason: '误登' });
});

it('comes back when it is told again, as another fact', () => {
  expect(of(here, told(), takenBack(), told({ quantity: 2 }))).toMatchObject({
    revision: 1,
    draft: { quantity: 2 },
  });
});

it('does not come back when the district took it back', () => {
  const final = takenBack({ final: true, unions: [here], kind: 'problem_solved' });
  expect(of(here, told(), final, told())).toMatchObject({ draft: null, revision: 1, final: true });
  expect(of(there, told(), final, told())?.draft).not.toBeNull();
});

it('is nothing when only a withdrawal was told', () => {
  expect(factsDue([takenBack()])).toEqual([]);
});

it('never has more withdrawals than were told, and stands exactly when the last word was a telling', () => {
  const word = fc.constantFrom('tell', 'take');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const due = of(here, ...words.map((one) => (one === 'tell' ? told() : takenBack())));
      if (!words.includes('tell')) {
        expect(due).toBeUndefined();
        return;
      }
      expect(due!.draft !== null).toBe(words.at(-1) === 'tell');
      expect(due!.revision).toBeLessThanOrEqual(words.filter((one) => one === 'take').length);
    }),
  );
});
