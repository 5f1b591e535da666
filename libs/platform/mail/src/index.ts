export { MailModule } from './mail.module.js';
export { Mailer, type MailMessage } from './mailer.js';
export { mailSchema } from './persistence/mail.schema.js';
