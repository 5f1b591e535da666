import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

const STARTING = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Lets Nest and the features' `new Logger('Name')` write to the one pino log. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  /** What Nest tells while it starts (every module, every route) is for debugging only. */
  log(message: unknown, ...rest: unknown[]): void {
    if (STARTING.has(String(rest.at(-1)))) this.pino.debug(entry(message, rest), text(message));
    else this.pino.info(entry(message, rest), text(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(entry(message, rest), text(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error(entry(message, rest), text(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.pino.fatal(entry(message, rest), text(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(entry(message, rest), text(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace(entry(message, rest), text(message));
  }
}

/** Nest hands the context's name last, and for errors a stack before it. */
function entry(message: unknown, rest: unknown[]): object {
  const context = rest.at(-1);
  const stack = rest.length > 1 ? rest[0] : undefined;
  return {
    ...(typeof context === 'string' ? { context } : {}),
    ...(typeof stack === 'string' ? { stack } : {}),
    ...(message instanceof Error ? { err: message } : typeof message === 'object' ? message : {}),
  };
}

function text(message: unknown): string | undefined {
  return typeof message === 'string' ? message : undefined;
}
