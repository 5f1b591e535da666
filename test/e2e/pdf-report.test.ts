import { resolve } from 'node:path';
import type { PdfRenderer } from '#pdf';
import { createReportRenderer, type ReportRenderer } from '#report';
import type { Locale } from '#views';
import { sampleCertificate, sampleReport } from '../../libs/features/report/src/testing/sample-report.js';
import { type OutlineEntry, PdfDocument } from './pdf-document.js';

const HOSTILE = '<script>alert(1)</script><img src=x>{{constructor}}{{{this}}}&amp;"\'</style></body>';
const LONG =
  '深圳市示例区示例街道新能源智能装备与精密零部件制造产业园联合企业有限责任公司（演示）基层工会联合会委员会';

describe('the rating report as a PDF', () => {
  let reports: ReportRenderer;
  let pdf: PdfRenderer;
  beforeAll(() => {
    ({ reports, pdf } = createReportRenderer({ varDir: resolve('var'), pages: 2 }));
  });
  afterAll(() => pdf.close());
  const report = async (source = sampleReport(), locale: Locale = 'zh-CN'): Promise<PdfDocument> =>
    PdfDocument.read(await reports.report(source, { locale }));
  const textOf = async (document: PdfDocument): Promise<string> => (await document.text()).join('');
  const titles = (entries: readonly OutlineEntry[]): string[] =>
    entries.flatMap(({ title, items }) => [title, ...titles(items)]);

  describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
    const source = sampleReport();
    let document: PdfDocument;
    let text: string;
    beforeAll(async () => {
      document = await report(source, locale);
      text = await textOf(document);
    });

    it('has all 57 codes with name and points, and all 18 items', () => {
      const zh = locale === 'zh-CN';
      const solid = text.replace(/\s/g, '');
      for (const { code, score, maxPoints } of source.result.indicators) {
        const indicator = source.catalogue.categories
          .flatMap(({ items }) => items)
          .flatMap(({ indicators }) => indicators)
          .find((one) => one.code === code)!;
        const name = (zh ? indicator.name_zh : indicator.name_en).replace(/\s/g, '');
        const from = solid.indexOf(`${code}${name}`, solid.indexOf(zh ? '指标明细' : 'Allindicators'));
        expect([code, from > 0]).toEqual([code, true]);
        const shown =
          score === null ? '—' : `${score.toFixed(2)}${zh ? '满分' : 'of'}${maxPoints.toFixed(2)}`;
        expect(solid.slice(from, from + 600)).toContain(shown);
      }
      for (const { code, name_zh, name_en } of source.catalogue.categories.flatMap(({ items }) => items)) {
        expect(solid).toContain(`${code}${zh ? name_zh : name_en}`.replace(/\s/g, ''));
      }
    });

    it('has star, number, decisions, evidence with its fingerprint, provenance and hashes', () => {
      expect(text).toContain(locale === 'zh-CN' ? '二星工会' : 'Two-star union');
      for (const part of ['星2026-0001', 'K3M9-7QXT-04ZB', '签到名单中有 9 人重复', 'verify/K3M97QXT04ZB']) {
        expect(text).toContain(part);
      }
      for (const { sha256 } of source.evidence ?? []) expect(text).toContain(sha256);
      expect(text).toContain(source.result.catalogue.hash);
      expect(text).toContain(source.documentHash);
      expect(text.replace(/\s/g, '')).toContain(
        locale === 'zh-CN' ? '不得对外宣称为坪山标准' : 'Everythingelseisthisproject’sowndraft',
      );
    });

    it('is tagged, in its language, with only embedded TrueType fonts', async () => {
      expect(await document.isTagged()).toBe(true);
      expect(await document.properties()).toMatchObject({ language: locale });
      const fonts = await document.fonts();
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) {
        expect(font).toMatchObject({ type: 'CIDFontType2', embedded: true });
        expect(font.name).toMatch(/NotoSansSC/);
      }
    });

    it('has a bookmark for every section, category and item', async () => {
      const outline = titles(await document.outline());
      expect(outline.filter((title) => /^[A-G]\d /.test(title))).toHaveLength(18);
      expect(outline.filter((title) => /^[A-G] /.test(title))).toHaveLength(7);
      expect(outline.length).toBeGreaterThan(30);
    });

    it('numbers every page but the cover', async () => {
      const pages = await document.text();
      expect(pages[0]).not.toContain(`1 / ${pages.length}`);
      pages.slice(1).forEach((page, index) => {
        expect(page).toContain(`${index + 2} / ${pages.length}`);
      });
    });
  });

  it('is byte for byte the same for the same data', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => reports.report(sampleReport(), { locale: 'zh-CN' })),
    );
    expect(one!.equals(two!)).toBe(true);
  });

  it('prints hostile names as they are', async () => {
    const union = { ...sampleReport().union, name: HOSTILE, enterpriseName: HOSTILE };
    const evidence = [{ indicator: 'A1.1', sha256: 'ab', name: `../../${HOSTILE}`, kind: 'party_minutes' }];
    const text = await textOf(await report(sampleReport({ union, evidence })));
    expect(text.replace(/\s/g, '')).toContain(HOSTILE.replace(/\s/g, ''));
    expect(text.replace(/\s/g, '')).toContain(`../../${HOSTILE}`.replace(/\s/g, ''));
    expect(text).toContain('G2.3');
  });

  it('keeps long names whole and on the page', async () => {
    const document = await report(sampleReport({ union: { ...sampleReport().union, name: LONG } }));
    expect((await document.text())[0]).toContain(LONG);
    const certificate = await PdfDocument.read(
      await reports.certificate(sampleCertificate({ unionName: LONG }), { locale: 'zh-CN' }),
    );
    expect(await textOf(certificate)).toContain(LONG);
    expect(certificate.pages).toBe(1);
  });

  it('is said to be computed only when it comes from a file', async () => {
    const source = sampleReport({
      stage: 'calculated',
      award: null,
      evidence: null,
      cycle: null,
      decisions: {},
    });
    const text = await textOf(await report(source));
    expect(text).toContain('按填报数据测算，未经审核');
    expect(text).not.toContain('佐证');
  });

  it('prints 200 reports in ten minutes and loses none when a browser dies', async () => {
    const { browsersOf } = await import('./pdf-processes.js');
    const source = sampleReport();
    const printing = Array.from({ length: 40 }, () => reports.report(source, { locale: 'zh-CN' }));
    const started = performance.now();
    setTimeout(() => {
      process.kill(browsersOf(process.pid)[0]!, 'SIGKILL');
    }, 1_000);
    const done = await Promise.all(printing);
    expect(new Set(done.map((one) => one.length)).size).toBe(1);
    expect(performance.now() - started).toBeLessThan((40 / 200) * 600_000);
  }, 120_000);

  describe('the certificate', () => {
    it.each(['zh-CN', 'en'] as const)('is one page on its side, in %s', async (locale) => {
      const certificate = await PdfDocument.read(await reports.certificate(sampleCertificate(), { locale }));
      expect(await certificate.sizes()).toEqual([[842, 595]]);
      expect(await certificate.properties()).toMatchObject({ language: locale });
      const text = await textOf(certificate);
      for (const part of [
        '星2026-0001',
        '2027-02-26',
        '2030-02-25',
        'K3M9-7QXT-04ZB',
        '示例区总工会（演示）',
      ]) {
        expect(text).toContain(part);
      }
    });
  });
});
