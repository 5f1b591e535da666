import type { ReportSource } from '../report-source.js';
import type { ReportWords } from '../words/report-words.js';
import type { Fact } from './cover.js';

export interface Notes {
  readonly provenance: string | null;
  readonly findings: readonly string[];
  readonly facts: readonly Fact[];
  readonly verifyUrl: string | null;
}

/** Where the rules come from, what they were, and by what the document can be recognised. */
export function notes(source: ReportSource, words: ReportWords, hash: string): Notes {
  const { meta } = source.catalogue;
  const { catalogue, findings } = source.result;
  const fact = (key: string, value: string): Fact => ({ label: words.say(`notes.${key}`), value });
  return {
    provenance: (words.locale === 'en' ? meta.provenance_en : meta.provenance_zh) ?? null,
    findings: findings.map(({ message }) => message),
    facts: [
      fact('catalogue', words.locale === 'en' ? meta.title_en : meta.title_zh),
      fact('version', `${catalogue.id} ${catalogue.version}`),
      fact('catalogueHash', catalogue.hash),
      fact(source.documentHash === null ? 'contentHash' : 'documentHash', hash),
    ],
    verifyUrl: source.award?.verifyUrl ?? null,
  };
}
