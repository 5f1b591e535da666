import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { JobHandler, type JobHandlerProvider } from '#jobs';
import { MailTransport, type OutgoingMail } from './mail-transport.js';
import { SEND_MAIL } from './queued-mailer.js';

/**
 * Sends one message and forgets its text. When the process dies between the two it is sent again, with the same
 * Message-ID, by which mail programs show it once.
 */
@Injectable()
@JobHandler(SEND_MAIL, { concurrency: 2, retryLimit: 10, timeoutSeconds: 120 })
export class SendMailHandler implements JobHandlerProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transport: MailTransport,
  ) {}

  async handle({ messageId }: { readonly messageId: string }): Promise<void> {
    const message = await this.find(messageId);
    if (!message) return;
    await this.transport.deliver(message);
    await this.unitOfWork.run(() =>
      this.unitOfWork.sql(
        'UPDATE mail.messages SET sent_at = now(), body_text = NULL, body_html = NULL WHERE id = $1',
        [messageId],
      ),
    );
  }

  private async find(messageId: string): Promise<OutgoingMail | undefined> {
    const [message] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<OutgoingMail>(
        `SELECT id, recipient AS "to", subject, body_text AS text, body_html AS html
         FROM mail.messages WHERE id = $1 AND sent_at IS NULL`,
        [messageId],
      ),
    );
    return message;
  }
}
