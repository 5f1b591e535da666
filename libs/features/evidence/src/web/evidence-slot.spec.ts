import { newId } from '#kernel';
import { createViewRenderer, documentContext } from '#views';
import type { EvidenceKind } from '../domain/evidence-kind.js';
import type { EvidenceView } from '../queries/evidence-view.js';
import { evidenceSlot, type EvidenceSlotNeeds } from './evidence-slot.js';

const kind = (code: string, part: Partial<EvidenceKind>): EvidenceKind => ({
  code,
  nameZh: `${code}甲`,
  nameEn: code,
  reuse: 'period',
  storage: 'full',
  ...part,
});
const proof = (part: Partial<EvidenceView>): EvidenceView => ({
  id: newId(),
  unionId: newId(),
  sha256: 'a'.repeat(64),
  size: 1,
  mediaType: 'application/pdf',
  name: '纪要.pdf',
  kind: 'minutes',
  storage: 'full',
  conclusion: '',
  periodFrom: '2026-03-01',
  periodTo: '2026-03-01',
  uploadedAt: new Date('2026-03-02T00:00:00Z'),
  ...part,
});
const slot = (part: Partial<EvidenceSlotNeeds> = {}) =>
  evidenceSlot({
    indicatorCode: 'A1.1',
    indicatorPeriod: 'evaluation_year',
    asOf: '2026-12-31',
    kinds: [kind('minutes', {}), kind('roster', { storage: 'system' })],
    linked: [],
    shelf: [],
    action: '/assessment/A/evidence',
    editable: true,
    today: '2026-11-20',
    locale: 'zh-CN',
    ...part,
  });

describe('the place for proofs on an indicator’s card', () => {
  it('offers what the shelf has and is not there yet', () => {
    const [here, there] = [proof({}), proof({ name: '二季度纪要.pdf' })];
    const model = slot({ linked: [here], shelf: [here, there] });
    expect(model.linked).toMatchObject([{ id: here.id, kindName: 'minutes甲' }]);
    expect(model.pickable).toMatchObject([{ id: there.id, fits: true }]);
  });

  it('shows what is out of period with the days it would have to cover', () => {
    const old = proof({ periodFrom: '2025-03-01', periodTo: '2025-03-01' });
    expect(slot({ shelf: [old] }).pickable).toMatchObject([
      { fits: false, windowFrom: '2026-01-01', windowTo: '2026-12-31' },
    ]);
  });

  it('offers what fits first', () => {
    const old = proof({ periodFrom: '2025-03-01', periodTo: '2025-03-01' });
    expect(slot({ shelf: [old, proof({})] }).pickable.map((one) => one.fits)).toEqual([true, false]);
  });

  it('offers no proof of another kind', () => {
    expect(slot({ shelf: [proof({ kind: 'contract' })] }).pickable).toEqual([]);
  });

  it('asks for no upload of what the portal makes itself', () => {
    const model = slot();
    expect(model.uploads.map((one) => one.code)).toEqual(['minutes']);
    expect(model.fromPortal).toEqual(['roster甲']);
  });

  it('asks only what a kind needs', () => {
    const kinds = [
      kind('minutes', {}),
      kind('contract', { reuse: 'term' }),
      kind('headcount', { reuse: 'as_of', storage: 'view_only' }),
      kind('list', { storage: 'masked' }),
    ];
    expect(slot({ kinds, locale: 'en' }).uploads).toMatchObject([
      { name: 'minutes', periodLabel: 'period', asksEnd: true, from: '2026-11-20' },
      { name: 'contract', periodLabel: 'term', asksEnd: true, from: null },
      { name: 'headcount', periodLabel: 'as_of', asksEnd: false, viewOnly: true },
      { name: 'list', asksMasking: true },
    ]);
  });
});

describe('the template of the slot', () => {
  const views = createViewRenderer();
  const render = (part: Partial<EvidenceSlotNeeds>) =>
    views.render(
      'evidence/slot',
      { slot: slot(part) },
      documentContext('zh-CN', '星级工会', { medium: 'screen' }),
    );

  it('offers to pick, to upload and to let go while the assessment may change', () => {
    const [here, there] = [proof({ name: '<一>.pdf' }), proof({ name: '二.pdf' })];
    const html = render({ linked: [here], shelf: [here, there] });
    expect(html).toContain('&lt;一&gt;.pdf');
    for (const action of ['link', 'unlink', 'upload'])
      expect(html).toContain(`action="/assessment/A/evidence/${action}"`);
    expect(html).toContain('id="A1.1-minutes-file"');
    expect(html).toContain('roster甲，由系统生成');
  });

  it('only shows what is there afterwards', () => {
    const html = render({ linked: [proof({ storage: 'view_only' })], editable: false });
    expect(html).not.toContain('<form');
    expect(html).not.toContain('/file');
    expect(html).toContain('不留存');
  });
});
