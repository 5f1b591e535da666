export interface MailMessage {
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** Sends what people should know when they are not looking. */
export abstract class Mailer {
  /**
   * Part of the running transaction: sent soon after it commits, tried again while the server is away, and
   * never when it fails.
   *
   * @returns the message's id
   * @throws NoTransactionError outside `UnitOfWork.run`; DomainError `mail.bad_address`
   */
  abstract send(message: MailMessage): Promise<string>;
}
