import { request } from 'node:http';
import type { PortalClient } from './portal-client.js';

const MIB = 1024 * 1024;
const BOUNDARY = 'the-boundary-of-the-test';

function multipartHead(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="x.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\n`;
}

function startUpload(url: string, client: PortalClient, fields: Record<string, string>, size: number) {
  const head = multipartHead(fields);
  const cookie = client.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const call = request(url, {
    method: 'POST',
    headers: {
      cookie,
      accept: 'text/html',
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': Buffer.byteLength(head) + size,
    },
  });
  call.write(head);
  return call;
}

/** Sends as long as the other side takes it. @returns the answer and how many bytes were sent by then */
export function endlessUpload(url: string, client: PortalClient, fields: Record<string, string>) {
  return new Promise<{ status: number; sent: number }>((resolve, reject) => {
    const call = startUpload(url, client, fields, 2 * 1024 * MIB);
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    let sent = 0;
    let answered = false;
    const more = (): void => {
      if (answered || sent >= 2 * 1024 * MIB) return;
      sent += chunk.length;
      if (call.write(chunk)) setImmediate(more);
      else call.once('drain', more);
    };
    call.on('response', (answer) => {
      answered = true;
      resolve({ status: answer.statusCode ?? 0, sent });
      call.destroy();
    });
    call.on('error', (error) => {
      if (!answered) reject(error);
    });
    more();
  });
}

/** Sends a part of the file, then goes away. */
export function abortedUpload(url: string, client: PortalClient, fields: Record<string, string>) {
  return new Promise<void>((resolve) => {
    const call = startUpload(url, client, fields, MIB);
    call.on('error', () => undefined);
    call.on('close', resolve);
    call.write(Buffer.alloc(300_000, 0x20), () => setTimeout(() => call.destroy(), 200));
  });
}
