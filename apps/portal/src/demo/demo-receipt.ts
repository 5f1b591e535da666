import { Readable } from 'node:stream';

const PAGE = '0 0 298 210';

/** A small PDF that says it is an invented receipt; every number gives another file. */
export function demoReceipt(number: number, yuan: string): Readable {
  const lines = ['DEMO RECEIPT - INVENTED', `No. ${String(number).padStart(5, '0')}`, `CNY ${yuan}`];
  const shown = lines.map((line, index) => `1 0 0 1 30 ${150 - index * 30} Tm (${line}) Tj`).join(' ');
  const content = `BT /F1 14 Tf ${shown} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${PAGE}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Readable.from([Buffer.from(body + table + trailer, 'latin1')]);
}
