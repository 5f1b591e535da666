import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILLED = /-filled$/;

/** Tabler Icons by name; `star-filled` is the filled drawing of `star`. */
export class IconSet {
  private readonly drawings = new Map<string, string>();
  private readonly resolve = createRequire(import.meta.url).resolve;

  /** A complete `<svg>`, for documents without a network. */
  inline(name: string, className: string): string {
    return `<svg class="${className}" viewBox="0 0 24 24" aria-hidden="true" focusable="false" ${paint(name)}>${this.drawing(name)}</svg>`;
  }

  /** One file with a `<symbol>` per icon, for pages: `<use href="icons.svg#home"/>`. */
  sprite(names: readonly string[]): string {
    const symbols = names.map(
      (name) => `<symbol id="${name}" viewBox="0 0 24 24" ${paint(name)}>${this.drawing(name)}</symbol>`,
    );
    return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
  }

  /** The shapes inside the icon's `<svg>`. @throws when Tabler has no icon of that name */
  private drawing(name: string): string {
    const known = this.drawings.get(name);
    if (known !== undefined) return known;
    const file = FILLED.test(name) ? `filled/${name.replace(FILLED, '')}` : `outline/${name}`;
    const source = readFileSync(this.resolve(`@tabler/icons/${file}.svg`), 'utf8');
    const shapes = source
      .slice(source.indexOf('>', source.indexOf('<svg')) + 1, source.lastIndexOf('</svg>'))
      .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, '')
      .replace(/\s*\n\s*/g, '');
    this.drawings.set(name, shapes);
    return shapes;
  }
}

function paint(name: string): string {
  return FILLED.test(name)
    ? 'fill="currentColor"'
    : 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
}
