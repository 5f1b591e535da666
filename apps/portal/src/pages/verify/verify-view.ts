import type { CertificateView as MemberCertificate } from '#alliance';
import type { VerifiedCertificate } from '#assessment';
import { AWARD_TONES } from '../award-tones.js';

/** `web/public/verify.hbs` */
export interface VerifyView {
  /** what was asked for, in groups of four; null when nothing was */
  readonly code: string | null;
  readonly certificate: CertificateView | null;
  /** a certificate of membership in the alliance */
  readonly member: MemberView | null;
  /** beside the field */
  readonly error: string | null;
}

interface CertificateView {
  readonly statusText: string;
  readonly tone: string;
  readonly valid: boolean;
  readonly union: string;
  readonly unionHref: string;
  readonly enterprise: string;
  readonly star: number;
  readonly number: string;
  readonly awardedOn: string;
  readonly validUntil: string;
  readonly changedOn: string | null;
  readonly reason: string | null;
}

export function verifyView(certificate: VerifiedCertificate, say: (key: string) => string): CertificateView {
  const { state, unionId, unionName, enterpriseName } = certificate;
  return {
    statusText: say(`public.verify.title_${state}`),
    tone: AWARD_TONES[state],
    valid: state === 'valid',
    union: unionName,
    unionHref: `/unions/${unionId}`,
    enterprise: enterpriseName,
    star: certificate.star,
    number: certificate.number,
    awardedOn: certificate.awardedOn,
    validUntil: certificate.validUntil,
    changedOn: certificate.changedOn,
    reason: certificate.reason,
  };
}

interface MemberView {
  readonly statusText: string;
  readonly tone: string;
  readonly valid: boolean;
  readonly union: string;
  readonly unionHref: string;
  readonly enterprise: string;
  readonly number: string;
  readonly issuedOn: string;
}

export function memberView(certificate: MemberCertificate, say: (key: string) => string): MemberView {
  const { state, newest, unionId, unionName, enterpriseName, number, issuedOn } = certificate;
  const valid = newest && (state === 'active' || state === 'grace');
  return {
    statusText: say(`alliance.verify.${newest ? (state ?? 'none') : 'replaced'}`),
    tone: valid ? 'success' : 'warning',
    valid,
    union: unionName,
    unionHref: `/unions/${unionId}`,
    enterprise: enterpriseName,
    number,
    issuedOn,
  };
}
