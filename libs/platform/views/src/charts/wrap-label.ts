/** Room for a label beside a chart, in half-width characters. */
const LINE = 13;

/** Breaks a label into lines that fit beside a chart: Chinese anywhere, Latin between words. */
export function wrapLabel(label: string): string {
  const lines = [''];
  for (const piece of label.match(/\p{Script=Han}|[^\p{Script=Han}\s]+\s?|\s/gu) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && widthOf(line + piece.trimEnd()) > LINE) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim()).join('\n');
}

function widthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
