import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `templates/` and `locales/`, seen from the sources as from `dist/`. */
export function projectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'templates')) && existsSync(join(folder, 'locales'))) return folder;
  }
  throw new Error(`no templates/ and locales/ above ${from}`);
}
