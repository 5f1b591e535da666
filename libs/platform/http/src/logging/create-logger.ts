import type { AppConfig } from '#config';
import { pino, type DestinationStream, type Logger } from 'pino';

/** Whatever is logged by mistake: credentials and bodies never reach the log. */
const REDACT = [
  'cookie',
  'authorization',
  'password',
  'body',
  '*.cookie',
  '*.authorization',
  '*.password',
  '*.body',
  'req.headers',
  'res.headers',
];

/** JSON lines for machines to read; one per request (see request-log.ts) and one per event. */
export function createLogger(config: AppConfig, destination?: DestinationStream): Logger {
  const options = { level: config.log.level, base: null, redact: { paths: REDACT, censor: '[removed]' } };
  return destination ? pino(options, destination) : pino(options);
}
