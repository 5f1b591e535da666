import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { User } from '../persistence/user.entity.js';

/** Remembers the language for the person's other devices. */
@Injectable()
export class ChooseLanguage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ userId }: Principal, locale: Locale): Promise<void> {
    await this.unitOfWork.run(() => this.unitOfWork.writer.update(User, { id: userId }, { locale }));
  }
}
