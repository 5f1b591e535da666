import type { Principal } from '#http';
import { newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { wordsOf } from '../domain/check-words.js';
import type { RegistrationStatus } from '../domain/registration-status.js';
import { RegistrationDesk } from './registration-desk.js';
import { RegistrationLog } from './registration-log.js';
import { Teller } from './teller.js';

/** To whom a host may write at once. */
export const MESSAGE_CIRCLES = {
  guests: ['confirmed'],
  waiting: ['waiting', 'offered'],
  pending: ['pending'],
  everybody: ['pending', 'confirmed', 'waiting', 'offered'],
} as const satisfies Record<string, readonly RegistrationStatus[]>;

export type MessageCircle = keyof typeof MESSAGE_CIRCLES;

export interface SendMessageCommand {
  readonly activityId: string;
  readonly circle: MessageCircle;
  readonly text: string;
  readonly principal: Principal;
}

/** The host writes to those who registered: on their pages, and by mail to who wants mails. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly teller: Teller,
    private readonly log: RegistrationLog,
  ) {}

  /** @returns how many it went to @throws DomainError `registrations.invalid`, not-found */
  async execute({ activityId, circle, text, principal }: SendMessageCommand): Promise<number> {
    const words = wordsOf('text', text, true);
    return this.desk.unitOfWork.run(async () => {
      const activity = await this.desk.hosted(activityId, principal);
      const whom = await this.desk.registrations.ofActivity(activityId, MESSAGE_CIRCLES[circle]);
      const notice = { kind: 'message', key: `message:${newId()}`, data: { text: words } } as const;
      const told = await this.teller.tell(activity, whom, notice);
      this.log.record('message_sent', activityId, { circle, told });
      return told;
    });
  }
}
