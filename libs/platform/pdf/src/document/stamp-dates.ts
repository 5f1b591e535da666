const STAMP = /\/(?:CreationDate|ModDate) \(D:(\d{14})\+00'00'\)/g;

/**
 * Overwrites the clock times that the browser puts into a PDF, in place: they are all that differs
 * between two prints of one document.
 */
export function stampDates(pdf: Buffer, date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  for (const match of pdf.toString('latin1').matchAll(STAMP)) {
    pdf.write(digits, match.index + match[0].indexOf('D:') + 2, 'latin1');
  }
  return pdf;
}
