import type { AnswerEntry, RecordReference } from '../../domain/answers/answer-entry.js';
import { namedRecords, recordNotes } from './record-notes.js';

const record = (id: string, title = '技能比武（演示）'): RecordReference => ({
  id,
  title,
  on: '2026-05-12',
  path: null,
});
const entry = (part: Partial<AnswerEntry>): AnswerEntry => ({
  values: { competition_participants: 2 },
  version: 1,
  state: 'confirmed',
  source: 'platform',
  sourceDate: '2026-05-12',
  at: '2026-11-20T02:00:00.000Z',
  by: null,
  ...part,
});
const recorded = (value: number, ...records: RecordReference[]) => ({
  values: { competition_participants: value },
  sourceDate: '2026-05-12',
  records,
});

it('names records of one thing and day once, with their number', () => {
  expect(namedRecords([record('1'), record('2'), record('3', '换模（演示）')])).toEqual([
    { title: '技能比武（演示）', on: '2026-05-12', path: null, times: 2 },
    { title: '换模（演示）', on: '2026-05-12', path: null, times: 1 },
  ]);
});

it('names what a confirmed value was counted from, and what is recorded beyond it', () => {
  const notes = recordNotes(entry({ records: [record('1')] }), recorded(3, record('1'), record('2', '新')));
  expect(notes).toMatchObject({ behind: [{ times: 1 }], further: [{ title: '新' }], doubt: null });
});

it('says nothing of records beyond a value that has their number, or that nobody confirmed', () => {
  expect(recordNotes(entry({ source: 'self' }), recorded(2, record('1'), record('2'))).further).toEqual([]);
  const waiting = entry({ state: 'unconfirmed', records: [record('1')] });
  expect(recordNotes(waiting, recorded(2, record('1'), record('2')))).toEqual({
    behind: [],
    further: [],
    doubt: null,
  });
});

it('leaves out what a doubted value was counted from: the doubt names it', () => {
  const doubt = { on: '2026-11-20', withdrawn: [{ ...record('1'), reason: '扫错人' }] };
  expect(recordNotes(entry({ records: [record('1')], doubt }), null)).toEqual({
    behind: [],
    further: [],
    doubt,
  });
});
