import { newId } from '#kernel';
import { Mailer, type MailMessage } from '#mail';

/** Keeps what would have been sent. */
export class FakeMailer extends Mailer {
  readonly sent: MailMessage[] = [];

  send(message: MailMessage): Promise<string> {
    this.sent.push(message);
    return Promise.resolve(newId());
  }
}
