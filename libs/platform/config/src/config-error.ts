/** One setting that cannot be used. */
export interface ConfigProblem {
  readonly key: string;
  /** As it was given; a secret's is not repeated. */
  readonly value: string;
  readonly expected: string;
}

/** All settings that cannot be used, at once, so that a start fails once and not once per mistake. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    const lines = problems.map(({ key, value, expected }) => `  ${key}=${value}: expected ${expected}`);
    super(`Configuration that cannot be used (docs/configuration.md):\n${lines.join('\n')}`);
  }
}
