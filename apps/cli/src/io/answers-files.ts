import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ANSWERS = /\.(ya?ml|json)$/i;

/** What a command line of files and folders comes to. */
export interface AnswersFiles {
  readonly files: readonly string[];
  /** One document per line, each with its file: for several files, and for a folder. */
  readonly several: boolean;
}

/**
 * Files as they are named; of a folder every `.yaml`, `.yml` and `.json` in it and below, by name, hidden
 * ones left out. A file that is not there stays in the list: reading it says so.
 */
export function answersFiles(paths: readonly string[]): AnswersFiles {
  let several = paths.length > 1;
  const files = paths.flatMap((path) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
    several = true;
    return filesBelow(path);
  });
  return { files, several };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return ANSWERS.test(entry.name) ? [path] : [];
    });
}
