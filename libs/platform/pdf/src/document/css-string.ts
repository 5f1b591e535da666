/**
 * Any text as a CSS string that is also safe inside a `<style>` element: everything but letters,
 * digits, marks, punctuation without meaning and spaces is written as its code point.
 */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N}\p{M} ，。、；：？！（）《》“”·—…-]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
