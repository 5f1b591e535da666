import { Global, Module } from '@nestjs/common';
import { MailTransport } from './mail-transport.js';
import { Mailer } from './mailer.js';
import { QueuedMailer } from './queued-mailer.js';
import { SendMailHandler } from './send-mail.handler.js';

/** Every feature may write to people. Needs the jobs, the database and the settings. */
@Global()
@Module({
  providers: [{ provide: Mailer, useClass: QueuedMailer }, MailTransport, SendMailHandler],
  exports: [Mailer],
})
export class MailModule {}
