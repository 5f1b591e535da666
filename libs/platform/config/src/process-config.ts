import { type AppConfig } from './app-config.js';
import { loadConfig } from './load-config.js';

/** The settings of this process: the only place that looks at its environment. */
export function processConfig(): AppConfig {
  return loadConfig(process.env);
}
