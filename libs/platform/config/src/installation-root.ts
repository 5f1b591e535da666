import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of package.json, seen from the sources as from `dist/`. */
export function installationRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}
