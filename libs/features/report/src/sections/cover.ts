import type { ReportSource } from '../report-source.js';
import { nameParts } from '../words/name-parts.js';
import { points } from '../words/number-words.js';
import type { ReportWords } from '../words/report-words.js';
import { type QrCode, qrCode } from '../qr-code.js';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Cover {
  readonly district: string;
  /** The union's name, cut where a line may end. */
  readonly unionParts: readonly string[];
  readonly star: number;
  readonly starName: string;
  readonly total: string;
  readonly stage: string;
  readonly facts: readonly Fact[];
  readonly qr: QrCode | null;
  readonly certificateCode: string | null;
}

/** The first page: who, which star, on what grounds, and how to check it. */
export function cover(source: ReportSource, words: ReportWords): Cover {
  const { union, result, award, stage } = source;
  const star = award?.star ?? result.star;
  return {
    district: union.districtName ?? words.say('cover.noDistrict'),
    unionParts: nameParts(union.name),
    star,
    starName: words.starName(star),
    total: points(result.total),
    stage: words.say(`stage.${stage}`),
    facts: facts(source, words),
    qr: award && qrCode(award.verifyUrl),
    certificateCode: award?.certificateCode ?? null,
  };
}

function facts({ union, result, cycle, award }: ReportSource, words: ReportWords): Fact[] {
  const entries: [string, string | null | undefined][] = [
    ['certificateNumber', award?.number],
    ['enterprise', union.enterpriseName === union.name ? null : union.enterpriseName],
    ['uscc', union.uscc],
    ['subdistrict', union.subdistrictName],
    ['cycle', cycle?.name],
    ['asOf', result.asOf],
    ['awardedOn', award?.awardedOn],
    ['validUntil', award?.validUntil],
  ];
  return entries.flatMap(([key, value]) => (value ? [{ label: words.say(`cover.${key}`), value }] : []));
}
