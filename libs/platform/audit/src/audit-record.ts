/** What was done to what. Who, when and in which request is taken from the context. */
export interface AuditRecord {
  /** Dotted, past or imperative, stable: `assessment.submitted`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** What is needed to understand it later; no personal data, no secrets: it is kept for ever. */
  readonly data?: object;
}
