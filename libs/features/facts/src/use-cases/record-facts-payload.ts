export const RECORD_FACTS = 'facts.record';

/** The source whose announcements are to be done. */
export interface RecordFactsPayload {
  readonly type: string;
  readonly id: string;
}
