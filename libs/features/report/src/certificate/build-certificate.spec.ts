import { sampleCertificate } from '../testing/sample-report.js';
import { sampleTranslator } from '../testing/sample-words.js';
import { buildCertificate } from './build-certificate.js';

const build = (part: Parameters<typeof sampleCertificate>[0] = {}) =>
  buildCertificate(sampleCertificate(part), 'zh-CN', sampleTranslator);

describe('the certificate', () => {
  it('claims nothing that the authority did not set', () => {
    expect(build()).toMatchObject({
      heading: '企业工会星级评价证书',
      starName: '二星工会',
      facts: [
        { label: '证书编号', value: '星2026-0001' },
        { label: '有效期至', value: '2030-02-25' },
      ],
      plaque: false,
    });
  });

  it('carries label, approval document and plaque where they are set', () => {
    const wording = { label: '星级工会', approvalNumber: '示总工〔2026〕18号（演示）', plaque: true };
    expect(build({ wording })).toMatchObject({ heading: '星级工会', plaque: true });
    expect(build({ wording }).facts).toContainEqual({
      label: '依据文号',
      value: '示总工〔2026〕18号（演示）',
    });
  });
});
