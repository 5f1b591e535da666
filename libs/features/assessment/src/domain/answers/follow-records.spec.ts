import type { FactView } from '#facts';
import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import type { AnswerEntry } from './answer-entry.js';
import { followRecords, type RecordNews } from './follow-records.js';
import { recordedAnswer, recordEntry } from './record-entry.js';
import { isConflict, saveEntry } from './save-entry.js';

const at = '2026-11-20T02:00:00.000Z';
const on = '2026-11-20';
const problems = sampleCatalogue().indicatorByCode.get('F2.2')!;

function fact(id: string, to: string, part: Partial<FactView> = {}): FactView {
  return {
    id,
    unionId: 'u',
    unionName: '',
    subdistrictId: '',
    subdistrictName: '',
    kind: 'problem_solved',
    from: to,
    to,
    quantity: 1,
    unit: 'items',
    source: { type: 'problem', id, title: `难题${id}`, path: `/innovation/problems/${id}` },
    recordedAt: new Date(at),
    withdrawn: null,
    indicator: 'F2.2',
    credit: null,
    genuine: true,
    ...part,
  };
}
const said = (...facts: FactView[]) => recordedAnswer(problems, facts);
const news = (recorded: RecordNews['recorded'], reasons: [string, string][] = []): RecordNews => ({
  recorded,
  reasons: new Map(reasons),
  at,
  on,
});
const [may, june] = [fact('1', '2026-05-12'), fact('2', '2026-06-03', { quantity: 2 })];
const filled = recordEntry(said(may, june)!, at);

/** The entry as a human saves it. */
function saved(before: AnswerEntry, values = before.values): AnswerEntry {
  const change = { section: 'answers' as const, key: 'F2.2', values, version: before.version };
  const entry = saveEntry(before, change, { at, on, by: '陈静（演示）' });
  if (isConflict(entry)) throw new Error('a conflict of one');
  return entry;
}

describe('what records say at an indicator', () => {
  it('is the pieces counted, dated with the last, with the records named', () => {
    expect(said(may, june)).toEqual({
      values: { problems_solved: 3 },
      sourceDate: '2026-06-03',
      records: [
        { id: '1', title: '难题1', on: '2026-05-12', path: '/innovation/problems/1' },
        { id: '2', title: '难题2', on: '2026-06-03', path: '/innovation/problems/2' },
      ],
    });
  });

  it('counts a benefit in money as one piece', () => {
    const results = sampleCatalogue().indicatorByCode.get('F1.3')!;
    const result = fact('3', '2026-07-01', { kind: 'project_accepted', unit: 'fen', quantity: 4_000_000 });
    expect(recordedAnswer(results, [result])?.values).toEqual({ results_accepted: 1 });
  });

  it('is nothing without records, and nothing where no record belongs', () => {
    expect(said()).toBeNull();
    expect(recordedAnswer(sampleCatalogue().indicatorByCode.get('A1.1')!, [may])).toBeNull();
  });
});

describe('an entry nobody confirmed', () => {
  it('is filled in, unconfirmed, of the platform', () => {
    expect(followRecords(undefined, news(said(may)))).toMatchObject({
      values: { problems_solved: 1 },
      state: 'unconfirmed',
      source: 'platform',
      sourceDate: '2026-05-12',
      version: 1,
      by: null,
    });
  });

  it('gives way to this year’s records where it was carried from the last cycle', () => {
    const carried: AnswerEntry = {
      ...{ values: { problems_solved: 5 }, version: 1, state: 'unconfirmed', source: 'last_cycle' },
      ...{ sourceDate: '2025-12-31', at, by: null },
    };
    expect(followRecords(carried, news(said(may)))).toMatchObject({
      values: { problems_solved: 1 },
      version: 2,
    });
    expect(followRecords(carried, news(null))).toBe('keep');
  });

  it('follows further records, and a withdrawal down to nothing', () => {
    expect(followRecords(filled, news(said(may)))).toMatchObject({
      values: { problems_solved: 1 },
      version: 2,
    });
    expect(followRecords(filled, news(null))).toBe('empty');
  });

  it('stays when the records are the ones it has', () => {
    expect(followRecords(filled, news(said(may, june)))).toBe('keep');
  });
});

describe('an entry of a human', () => {
  it('is never changed by further records', () => {
    expect(followRecords(saved(filled), news(said(may, june, fact('4', '2026-09-01'))))).toBe('keep');
    expect(followRecords(saved(filled, { problems_solved: 9 }), news(null))).toBe('keep');
  });

  it('keeps its records when it is confirmed as it stands, and loses them when it is changed', () => {
    expect(saved(filled)).toMatchObject({ state: 'confirmed', source: 'platform', records: filled.records });
    const changed = saved(filled, { problems_solved: 9 });
    expect(changed).toMatchObject({ state: 'confirmed', source: 'self' });
    expect(changed.records).toBeUndefined();
  });

  it('is marked, value untouched, when a record behind it is withdrawn', () => {
    const confirmed = saved(filled);
    const marked = followRecords(confirmed, news(said(june), [['1', '双方否认签字']]));
    expect(marked).toEqual({
      ...confirmed,
      doubt: { on, withdrawn: [{ ...filled.records![0], reason: '双方否认签字' }] },
    });
    expect(followRecords(marked as AnswerEntry, news(said(june)))).toBe('keep');
  });

  it('is the union’s own word once it was looked at again', () => {
    const marked = followRecords(saved(filled), news(null, [['1', 'a']])) as AnswerEntry;
    const again = saved(marked);
    expect(again).toMatchObject({ values: filled.values, state: 'confirmed', source: 'self' });
    expect(again.doubt).toBeUndefined();
    expect(again.records).toBeUndefined();
  });
});
