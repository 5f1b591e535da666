import type { StarDocument } from '#rating';
import type { ReportAward } from '../report-source.js';

/** Everything a certificate says. */
export interface CertificateSource {
  readonly unionName: string;
  /** Who awards. */
  readonly districtName: string;
  readonly cycleName: string;
  readonly award: ReportAward;
  /** The stars of the catalogue it was awarded by, for the star's name. */
  readonly stars: readonly StarDocument[];
  readonly wording: CertificateWording;
}

/** What the authority decided to call it; nothing is claimed by default. */
export interface CertificateWording {
  readonly label: string | undefined;
  readonly approvalNumber: string | undefined;
  readonly plaque: boolean;
}
