/** A sentence for people: a key of the `rating` texts and what fills its gaps, already worded. */
export interface ExplanationLine {
  /** `rating.explain.band_step`, `rating.star.gate_failed`. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The languages in which a catalogue names things; options and conditions are Chinese in both. */
export type ExplanationLanguage = 'zh-CN' | 'en';
