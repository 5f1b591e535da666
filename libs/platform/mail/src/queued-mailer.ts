import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { JobQueue } from '#jobs';
import { invalid, newId } from '#kernel';
import { Mailer, type MailMessage } from './mailer.js';

export const SEND_MAIL = 'mail.send';
const ADDRESS = /^[^\s@<>",;:]+@[^\s@<>",;:]+$/;

/** Keeps the message in the database and has a worker send it. */
@Injectable()
export class QueuedMailer extends Mailer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: JobQueue,
  ) {
    super();
  }

  async send({ to, subject, text, html }: MailMessage): Promise<string> {
    if (!ADDRESS.test(to)) throw invalid('mail.bad_address', [{ pointer: '/to', code: 'mail.bad_address' }]);
    const id = newId();
    await this.unitOfWork.sql(
      `INSERT INTO mail.messages (id, district_id, recipient, subject, body_text, body_html)
       VALUES ($1, platform.current_district(), $2, $3, $4, $5)`,
      [id, to, subject, text, html ?? null],
    );
    await this.jobs.enqueue(SEND_MAIL, { messageId: id });
    return id;
  }
}
