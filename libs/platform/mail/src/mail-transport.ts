import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { AppConfig } from '#config';

export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

const TIMEOUT_MS = 20_000;

/** Hands messages to the mail server, or, where none is set, writes them as files that mail programs open. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly server;
  private readonly paper = createTransport({ streamTransport: true, buffer: true });

  constructor(private readonly config: AppConfig) {
    const { url } = config.mail;
    const timeouts = {
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    };
    this.server = url === undefined ? null : createTransport({ url, pool: true, ...timeouts });
  }

  async deliver({ id, to, subject, text, html }: OutgoingMail): Promise<void> {
    const { from } = this.config.mail;
    const messageId = `<${id}@${from.replace(/^.*@|>$/g, '')}>`;
    const mail = { from, to, subject, text, messageId, ...(html !== null && { html }) };
    if (this.server) await this.server.sendMail(mail);
    else await this.write(id, mail);
  }

  onApplicationShutdown(): void {
    this.server?.close();
  }

  private async write(id: string, mail: SendMailOptions): Promise<void> {
    const folder = path.join(this.config.varDir, 'mail');
    await mkdir(folder, { recursive: true });
    const { message } = await this.paper.sendMail(mail);
    const draft = path.join(folder, `.${id}`);
    await writeFile(draft, message);
    await rename(draft, path.join(folder, `${id}.eml`));
  }
}
