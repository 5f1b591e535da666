import { createHash } from 'node:crypto';
import { canonicalJson } from '#rating';
import type { ApplicationText } from '../application/application-text.js';
import type { ProgrammeTerms } from '../programme/programme-terms.js';
import type { Eligibility, EligibilityFacts } from './eligibility.js';

/** A person's part in a decision. */
export interface Signature {
  readonly userId: string;
  readonly name: string;
  /** ISO 8601 instant */
  readonly at: string;
}

/** Everything a decision rested on, as it was at that moment; stored once and never changed. */
export interface DecisionDocument {
  readonly format: 1;
  readonly applicationId: string;
  readonly programme: { readonly id: string; readonly terms: ProgrammeTerms };
  readonly union: { readonly id: string; readonly name: string; readonly uscc: string };
  readonly application: ApplicationText;
  readonly facts: EligibilityFacts;
  readonly eligibility: Eligibility;
  readonly amountFen: number;
  /** fen of each tranche, in order */
  readonly tranches: readonly number[];
  readonly checked: Signature;
  readonly approved: Signature;
}

/** `sha256:…` over the canonical JSON: the same before and after the database has stored it. */
export function decisionHash(document: DecisionDocument): string {
  return `sha256:${createHash('sha256').update(canonicalJson(document)).digest('hex')}`;
}
