import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const IN_TEMPLATES = /\bicon(?:\s+|=)"([a-z0-9-]+)"/g;
const IN_CODE = /\bicon: '([a-z0-9-]+)'/g;
/** Drawn by the `stars` helper. */
const ALWAYS = ['star-filled'];

/** Names of the icons that templates (`{{icon "home"}}`, `icon="home"`) and code (`icon: 'home'`) ask for. */
export function iconNames(root: string): string[] {
  const names = new Set(ALWAYS);
  const scan = (folder: string, suffix: string, pattern: RegExp): void => {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith(suffix)) continue;
      for (const [, name] of readFileSync(join(root, folder, file), 'utf8').matchAll(pattern)) {
        if (name) names.add(name);
      }
    }
  };
  scan('templates', '.hbs', IN_TEMPLATES);
  scan('libs', '.ts', IN_CODE);
  scan('apps', '.ts', IN_CODE);
  return [...names].sort();
}
