import { execFile } from 'node:child_process';

/** What `--version` told about a program that may be a browser. */
export type Probe =
  | { readonly kind: 'usable'; readonly major: number }
  | { readonly kind: 'lacks-libraries'; readonly reason: string }
  | { readonly kind: 'unusable'; readonly reason: string };

/** Page margin boxes (`@bottom-right`), which carry the page numbers, came with this version. */
export const OLDEST_MAJOR = 131;

const TIME_LIMIT_MS = 20_000;
const VERSION = /\b(\d+)\.\d+\.\d+\.\d+/;

/** Starts the program with `--version`; never throws. */
export function probeBrowser(
  executable: string,
  environment: Readonly<Record<string, string>>,
): Promise<Probe> {
  const options = { env: environment, timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL' } as const;
  return new Promise((resolve) => {
    execFile(executable, ['--version'], options, (error, stdout, stderr) => {
      const major = Number(VERSION.exec(stdout)?.[1]);
      if (major >= OLDEST_MAJOR) resolve({ kind: 'usable', major });
      else if (major) resolve({ kind: 'unusable', reason: `version ${major} is older than ${OLDEST_MAJOR}` });
      else if (stderr.includes('error while loading shared libraries')) {
        resolve({ kind: 'lacks-libraries', reason: stderr.trim() });
      } else resolve({ kind: 'unusable', reason: error?.message.trim() ?? 'is not a Chromium' });
    });
  });
}
