/** Values for the gaps of a text, by name. */
export type TextParams = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/;

/** A text with `{{name}}` in it, taken apart once and filled in many times. */
export class TextPattern {
  /** Texts at even places, names of parameters at odd ones. */
  private readonly parts: readonly string[];

  constructor(text: string) {
    this.parts = text.split(PLACEHOLDER);
  }

  /** Values stand as they are: the template escapes. A parameter that is not given leaves nothing behind. */
  fill(params: TextParams): string {
    let filled = '';
    for (let index = 0; index < this.parts.length; index += 1) {
      const part = this.parts[index] ?? '';
      filled += index % 2 === 0 ? part : given(params, part);
    }
    return filled;
  }
}

function given(params: TextParams, name: string): string {
  return Object.hasOwn(params, name) ? String(params[name]) : '';
}
