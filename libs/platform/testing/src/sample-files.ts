import { crc32 } from 'node:zlib';

/** Small but complete files of every kind the portal takes; `mark` makes their content differ. */
export const sampleFile = {
  pdf(mark = ''): Buffer {
    const head = `%PDF-1.4\n% ${mark}\n`;
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ];
    let body = head;
    const offsets = objects.map((object, index) => {
      const offset = Buffer.byteLength(body);
      body += `${index + 1} 0 obj\n${object}\nendobj\n`;
      return `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    const xref = `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}`;
    return Buffer.from(
      `${body}${xref}trailer << /Size 4 /Root 1 0 R >>\nstartxref\n${Buffer.byteLength(body)}\n%%EOF\n`,
    );
  },

  docx(mark = ''): Buffer {
    return office('word/document.xml', 'wordprocessingml.document', mark);
  },

  xlsx(mark = ''): Buffer {
    return office('xl/workbook.xml', 'spreadsheetml.sheet', mark);
  },

  /** what a Windows program begins with */
  program(): Buffer {
    return Buffer.concat([
      Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'),
      Buffer.alloc(512),
    ]);
  },
};

function office(main: string, kind: string, mark: string): Buffer {
  const type = `application/vnd.openxmlformats-officedocument.${kind}.main+xml`;
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${type}"/></Types>`,
    [main]: `<?xml version="1.0"?><root>${mark}</root>`,
  });
}

/** A ZIP archive without compression (APPNOTE 6.3.10 §4.3). */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const data = Buffer.from(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const at = Buffer.alloc(4);
    at.writeUInt32LE(offset);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), data]);
    const directory = [
      Buffer.from('PK\x01\x02\x14\0', 'latin1'),
      fields,
      Buffer.alloc(10),
      at,
      Buffer.from(name),
    ];
    local.push(entry);
    central.push(Buffer.concat(directory));
    offset += entry.length;
  }
  const index = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, index, end]);
}
