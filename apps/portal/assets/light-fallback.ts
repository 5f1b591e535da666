const CALL = 'light-dark(';

/**
 * Rules for browsers that do not know `light-dark()` (before 2024, as in the web views of many phones):
 * each declaration that uses it once more, with its light value. They see the light page.
 * @param css minified; only rules outside `@media` and the like are looked at, where all colours are
 */
export function lightFallback(css: string): string {
  const rules = topLevelRules(css).flatMap(({ selector, body }) => {
    const declarations = body.split(';').filter((declaration) => declaration.includes(CALL));
    return declarations.length === 0 ? [] : [`${selector}{${declarations.map(lightOnly).join(';')}}`];
  });
  return rules.length === 0
    ? ''
    : `@supports not (color:light-dark(#000,#fff)){:root{color-scheme:light}${rules.join('')}}`;
}

function topLevelRules(css: string): { selector: string; body: string }[] {
  const rules: { selector: string; body: string }[] = [];
  let start = 0;
  while (start < css.length) {
    const open = css.indexOf('{', start);
    if (open < 0) break;
    const close = endOfBlock(css, open);
    const selector = css.slice(start, open).replace(/^.*;/s, '').trim();
    if (!selector.startsWith('@')) rules.push({ selector, body: css.slice(open + 1, close) });
    start = close + 1;
  }
  return rules;
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}' && (depth -= 1) === 0) return at;
  }
  return css.length;
}

/** Every `light-dark(a, b)` of a declaration becomes `a`, also inside another function. */
function lightOnly(declaration: string): string {
  const from = declaration.lastIndexOf(CALL);
  if (from < 0) return declaration;
  const [light, end] = firstArgument(declaration, from + CALL.length);
  return lightOnly(declaration.slice(0, from) + light + declaration.slice(end));
}

/** @returns the argument that begins at `from`, and where the whole call ends */
function firstArgument(text: string, from: number): [argument: string, end: number] {
  let depth = 0;
  let comma = -1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ',' && depth === 0 && comma < 0) comma = at;
    else if (text[at] === ')' && (depth -= 1) < 0) return [text.slice(from, comma).trim(), at + 1];
  }
  throw new Error(`light-dark() without an end: ${text}`);
}
