import type { EvidenceKind, StorageRule } from './evidence-kind.js';
import { checkUploadDetails, type UploadDetails } from './upload-details.js';

const kind = (storage: StorageRule): EvidenceKind => ({
  code: 'x',
  nameZh: '甲',
  nameEn: 'X',
  reuse: 'period',
  storage,
});
const good: UploadDetails = {
  period: { from: '2026-03-01', to: '2026-03-31' },
  conclusion: '在岗 126 人',
  masked: true,
};
const wrong = (storage: StorageRule, part: Partial<UploadDetails>) =>
  checkUploadDetails(kind(storage), { ...good, ...part }).map(({ pointer, code }) => [pointer, code]);

describe('what a union says about a proof', () => {
  it.each(['full', 'masked', 'view_only'] as const)('is fine for %s', (storage) => {
    expect(wrong(storage, {})).toEqual([]);
  });

  it('needs less where the original is kept as it is', () => {
    expect(
      wrong('full', { conclusion: '', masked: false, period: { from: '2026-03-01', to: null } }),
    ).toEqual([]);
  });

  it.each<[StorageRule, Partial<UploadDetails>, string, string]>([
    ['system', {}, '/kind', 'evidence.kind_made_by_system'],
    ['view_only', { conclusion: '' }, '/conclusion', 'evidence.conclusion_required'],
    ['masked', { masked: false }, '/masked', 'evidence.masking_required'],
    ['full', { conclusion: '字'.repeat(301) }, '/conclusion', 'evidence.conclusion_too_long'],
    ['full', { period: { from: '2026-02-30', to: null } }, '/periodFrom', 'evidence.not_a_date'],
    ['full', { period: { from: '2026-03-01', to: 'later' } }, '/periodTo', 'evidence.not_a_date'],
    ['full', { period: { from: '2026-03-02', to: '2026-03-01' } }, '/periodTo', 'evidence.period_reversed'],
  ])('%s %j', (storage, part, pointer, code) => {
    expect(wrong(storage, part)).toEqual([[pointer, code]]);
  });
});
