import { readFileSync } from 'node:fs';
import { nextLevel } from '../plan/next-level.js';
import { perfectUnion, type Changes } from '../plan/testing/perfect-union.js';
import { catalogue } from '../score/testing/rated.js';
import { explainNextLevel } from './explain-next-level.js';
import type { ExplanationLanguage } from './explanation.js';

function said(code: string, changes: Changes, language: ExplanationLanguage = 'zh-CN'): string {
  const file = new URL(`../../../../../locales/${language}/rating.json`, import.meta.url);
  const { next: texts } = JSON.parse(readFileSync(file, 'utf8')) as { next: Record<string, string> };
  const next = nextLevel(catalogue, perfectUnion(changes), code);
  if (next === null) return '';
  return explainNextLevel(catalogue, code, next, language)
    .map(({ key, params }) =>
      (texts[key.split('.')[2] ?? ''] ?? key).replace(/\{\{(\w+)\}\}/g, (gap, name: string) =>
        String(params[name] ?? gap),
      ),
    )
    .join('');
}

describe('the sentence that says what the next point costs', () => {
  it.each<[string, Changes, string]>([
    [
      'C1.1',
      { profile: { members_eligible: 178 } },
      '会员中符合入会条件的在岗职工数再增加 2 人，得 3.5 分。同时满足 3 星硬门槛。',
    ],
    [
      'A1.1',
      { answers: { 'A1.1': { party_union_decisions: 1 } } },
      '形成的工会议定事项件数再增加 1 件，得 1.5 分。',
    ],
    ['A2.3', { answers: { 'A2.3': null } }, '已办完并公布的实事件数达到 1 件，得 0.3 分。'],
    ['A1.2', { answers: { 'A1.2': { facilities_ticked: ['office', 'board'] } } }, '再具备 1 项，得 1 分。'],
    ['D3.2', { answers: { 'D3.2': { dialogue_level: 'none' } } }, ''],
    ['C3.1', { answers: { 'C3.1': { last_members_congress: '2025-01-01' } } }, ''],
  ])('%s %j', (code, changes, expected) => {
    if (expected === '') expect(said(code, changes)).toMatch(/得 [\d.]+ 分。/);
    else expect(said(code, changes)).toBe(expected);
  });

  it('is whole in English too', () => {
    const text = said('C1.1', { profile: { members_eligible: 178 } }, 'en');
    expect(text).toMatch(/2 more.*3\.5 points/);
    expect(text).not.toMatch(/[{}]/);
  });
});
