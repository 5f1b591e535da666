import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from '../io/installation-root.js';
import type { Language } from './language.js';

type Tree = { readonly [key: string]: string | Tree };
export type TextValues = Readonly<Record<string, string | number>>;

/** The command line's texts in one language: `cli.rate.total` from `locales/<language>/cli.json`. */
export class Texts {
  constructor(
    readonly language: Language,
    private readonly tree: Tree,
  ) {}

  text(key: string, values: TextValues = {}): string {
    const text = key
      .split('.')
      .reduce<string | Tree | undefined>(
        (node, part) => (typeof node === 'object' ? node[part] : undefined),
        { cli: this.tree },
      );
    if (typeof text !== 'string') throw new Error(`no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  }
}

/** Read by hand: the portal's texts come with a framework that a command need not wait for. */
export function loadTexts(language: Language): Texts {
  const file = join(installationRoot(), 'locales', language, 'cli.json');
  return new Texts(language, JSON.parse(readFileSync(file, 'utf8')) as Tree);
}
