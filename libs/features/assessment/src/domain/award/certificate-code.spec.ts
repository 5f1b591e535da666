import { formatCertificateCode, newCertificateCode, normalizeCertificateCode } from './certificate-code.js';

describe('the certificate code', () => {
  it('is twelve unambiguous characters and never the same', () => {
    const codes = Array.from({ length: 500 }, newCertificateCode);
    expect(new Set(codes).size).toBe(500);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  });

  it('is read however it was typed', () => {
    expect(normalizeCertificateCode(' k3m9-7qxt-o4zb ')).toBe('K3M97QXT04ZB');
    expect(normalizeCertificateCode('ＫIl9')).toBe('K119');
  });

  it('comes back from its printed form', () => {
    const code = newCertificateCode();
    expect(formatCertificateCode(code)).toMatch(/^.{4}-.{4}-.{4}$/);
    expect(normalizeCertificateCode(formatCertificateCode(code))).toBe(code);
  });
});
