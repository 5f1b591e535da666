import type { Locale, TextParams, Translator } from '#views';
import { type QrCode, qrCode } from '../qr-code.js';
import type { Fact } from '../sections/cover.js';
import { nameParts } from '../words/name-parts.js';
import type { CertificateSource } from './certificate-source.js';

/** The model of `templates/pdf/certificate.hbs`. */
export interface CertificateView {
  readonly title: string;
  readonly heading: string;
  readonly unionParts: readonly string[];
  readonly statement: string;
  readonly star: number;
  readonly starName: string;
  readonly facts: readonly Fact[];
  readonly issuer: string;
  readonly awardedOn: string;
  readonly plaque: boolean;
  readonly certificateCode: string;
  readonly qr: QrCode;
}

/** Pure, like {@link buildRatingReport}. */
export function buildCertificate(
  source: CertificateSource,
  locale: Locale,
  translator: Translator,
): CertificateView {
  const { award, wording } = source;
  const say = (key: string, params?: TextParams): string =>
    translator.t(locale, `report.certificate.${key}`, params);
  const star = source.stars.find((one) => one.star === award.star);
  const facts: [string, string | undefined][] = [
    ['number', award.number],
    ['validUntil', award.validUntil],
    ['approval', wording.approvalNumber],
  ];
  return {
    title: `${source.unionName} ${say('title', { number: award.number })}`,
    heading: wording.label ?? say('heading'),
    unionParts: nameParts(source.unionName),
    statement: say('statement', { cycle: source.cycleName }),
    star: award.star,
    starName:
      (locale === 'en' ? star?.name_en : star?.name_zh) ?? translator.t(locale, `common.stars.${award.star}`),
    facts: facts.flatMap(([key, value]) => (value ? [{ label: say(key), value }] : [])),
    issuer: source.districtName,
    awardedOn: award.awardedOn,
    plaque: wording.plaque,
    certificateCode: award.certificateCode,
    qr: qrCode(award.verifyUrl),
  };
}
