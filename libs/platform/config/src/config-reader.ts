import { ConfigError, type ConfigProblem } from './config-error.js';
import { type ConfigKey, type Environment } from './config-key.js';

const OURS = /^STAR_(?!TEST_)/;
const HIDDEN = '(not shown)';

/** Reads keys from an environment and collects everything that is wrong with it. */
export class ConfigReader {
  private readonly problems: ConfigProblem[] = [];

  constructor(
    private readonly env: Environment,
    private readonly known: readonly ConfigKey<unknown>[],
  ) {}

  /** @returns undefined when it is not set, or cannot be used: then `finish` throws */
  get<T>(key: ConfigKey<T>): T | undefined {
    const text = this.env[key.name]?.trim();
    if (!text) return undefined;
    const value = key.kind.parse(text);
    if (value === undefined) {
      const shown = key.secret ? HIDDEN : JSON.stringify(text);
      this.problems.push({ key: key.name, value: shown, expected: key.kind.expected });
    }
    return value;
  }

  /** @throws ConfigError when anything was wrong */
  finish(): void {
    const names = this.known.map((key) => key.name);
    for (const name of Object.keys(this.env).filter((one) => OURS.test(one) && !names.includes(one))) {
      this.problems.push({
        key: name,
        value: HIDDEN,
        expected: `a key that exists: ${nearest(name, names)}?`,
      });
    }
    if (this.problems.length > 0) throw new ConfigError(this.problems);
  }
}

/** The known name that shares most letter pairs with a misspelt one. */
function nearest(name: string, names: readonly string[]): string {
  const pairs = (word: string) => Array.from(word, (_, at) => word.slice(at, at + 2));
  const wanted = pairs(name);
  const likeness = (word: string) => {
    const own = pairs(word);
    return (2 * own.filter((pair) => wanted.includes(pair)).length) / (own.length + wanted.length);
  };
  return names.reduce((best, one) => (likeness(one) > likeness(best) ? one : best));
}
