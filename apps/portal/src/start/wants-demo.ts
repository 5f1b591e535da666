import type { AppConfig } from '#config';
import { StartError } from './start-error.js';

const EMPTY = '--empty';

/** Whether an empty database gets the demonstration district: as set, unless the command line says `--empty`. */
export function wantsDemo(config: AppConfig, words: readonly string[]): boolean {
  const unknown = words.find((word) => word !== EMPTY);
  if (unknown !== undefined) throw new StartError('unknownWord', { word: unknown });
  return config.demo && !words.includes(EMPTY);
}
