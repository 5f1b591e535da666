const CLOCK_TIME = /\/(?:CreationDate|ModDate) \(D:(\d{14})\+00'00'\)/g;
const ELEMENT = /\((node\d{8})\)/g;
const ELEMENT_DIGITS = 8;

/**
 * Takes out of a PDF, in place, what differs between two prints of one document: the clock times, and
 * the numbers of structure elements, which the browser counts through all its documents.
 */
export function makeReproducible(pdf: Buffer, date: Date): Buffer {
  const text = pdf.toString('latin1');
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  for (const { 0: match, index } of text.matchAll(CLOCK_TIME)) {
    pdf.write(digits, index + match.indexOf('D:') + 2, 'latin1');
  }
  const elements = [...text.matchAll(ELEMENT)];
  // Renumbered in their own order: a PDF looks them up in a sorted tree.
  const names = [...new Set(elements.map(([, name = '']) => name))].sort();
  const numbers = new Map(names.map((name, index) => [name, String(index).padStart(ELEMENT_DIGITS, '0')]));
  for (const { 1: name = '', index } of elements) {
    pdf.write(`node${numbers.get(name) ?? ''}`, index + 1, 'latin1');
  }
  return pdf;
}
