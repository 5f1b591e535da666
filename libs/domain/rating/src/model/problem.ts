export type ProblemParams = Readonly<Record<string, string | number>>;

/**
 * Something that cannot stand in a catalogue or in an answers file. `path` is dotted
 * (`answers.A1.1.party_union_decisions`), `line` counts from 1 where the text is known, `message` is
 * Chinese; `describeProblem` words it in either language from `code` and `params`.
 */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly params?: ProblemParams;
  readonly line?: number;
}
