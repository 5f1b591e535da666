import type { ReportEvidence } from '../report-source.js';
import type { ReportWords } from '../words/report-words.js';

export interface EvidenceRow {
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  readonly indicators: string;
  readonly sha256: string;
}

/** Every file once, numbered in the order of the indicators it proves. */
export class EvidenceIndex {
  private readonly files = new Map<string, { readonly file: ReportEvidence; readonly codes: string[] }>();

  constructor(
    evidence: readonly ReportEvidence[],
    private readonly words: ReportWords,
  ) {
    const order = words.catalogue.document.categories
      .flatMap((category) => category.items)
      .flatMap((item) => item.indicators.map(({ code }) => code));
    for (const code of order) {
      for (const file of evidence.filter((one) => one.indicator === code).sort(byName)) {
        const known = this.files.get(file.sha256);
        if (known) known.codes.push(code);
        else this.files.set(file.sha256, { file, codes: [code] });
      }
    }
  }

  numbersOf(indicator: string): number[] {
    return [...this.files.values()].flatMap(({ codes }, index) =>
      codes.includes(indicator) ? [index + 1] : [],
    );
  }

  rows(): EvidenceRow[] {
    return [...this.files.values()].map(({ file, codes }, index) => ({
      number: index + 1,
      name: file.name,
      kind: this.words.catalogue.evidenceKind(file.kind),
      indicators: this.words.list(codes),
      sha256: file.sha256,
    }));
  }
}

/** By code points, so that the order does not depend on the machine's language. */
function byName(a: ReportEvidence, b: ReportEvidence): number {
  const [left, right] = [a.name + a.sha256, b.name + b.sha256];
  return left < right ? -1 : left > right ? 1 : 0;
}
