import type { InputValue, StarGap } from '#rating';

/** What the API says after a save. */
export interface SavedAnswer {
  readonly entries: readonly { readonly key: string; readonly version: number; readonly at: string }[];
  readonly standing: { readonly total: number; readonly star: number; readonly gap: StarGap | null } | null;
  readonly problems: number;
  readonly categories: readonly { readonly code: string; readonly done: number; readonly total: number }[];
  readonly indicators: readonly {
    readonly code: string;
    readonly score: number | null;
    readonly explanation: readonly string[];
    readonly next: string;
  }[];
}

export interface FieldProblem {
  readonly pointer: string;
  readonly message: string;
}

/** Another device was quicker. */
export interface Conflict {
  readonly key: string;
  readonly theirs: {
    readonly values: Readonly<Record<string, InputValue>>;
    readonly version: number;
    readonly at: string;
    readonly by: string | null;
  };
}
