import type { ActivityView } from '#activities';
import { AppConfig } from '#config';
import { Clock } from '#kernel';
import { Mailer } from '#mail';
import { isLocale, type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import { instantWords } from '../domain/instant-words.js';
import { type Notice, NoticeStore } from '../persistence/notice-store.js';
import type { Registration } from '../persistence/registration-row.js';

type Told = Pick<Registration, 'id' | 'mail' | 'locale' | 'personName' | 'source'>;

/**
 * Tells people about their registrations: a notice that their page shows, and a mail to who gave an address,
 * both in the transaction of what they are told about.
 */
@Injectable()
export class Teller {
  constructor(
    private readonly notices: NoticeStore,
    private readonly mailer: Mailer,
    private readonly translator: Translator,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were told; who was told with this key before is not told again */
  async tell(activity: ActivityView, whom: readonly Told[], notice: Notice): Promise<number> {
    if (whom.length === 0) return 0;
    const ids = whom.map(({ id }) => id);
    const told = new Set(await this.notices.add(ids, notice, this.clock.now()));
    for (const one of whom) if (one.mail !== '' && told.has(one.id)) await this.write(activity, one, notice);
    return told.size;
  }

  private async write(activity: ActivityView, one: Told, { kind, data }: Notice): Promise<void> {
    const locale: Locale = isLocale(one.locale) ? one.locale : 'zh-CN';
    const say = (key: string, params: Record<string, string | number>): string =>
      this.translator.t(locale, `registrations.${key}`, params);
    const page = one.source === 'public' ? '/registrations/find' : `/registrations/${one.id}`;
    await this.mailer.send({
      to: one.mail,
      subject: say('mail.subject', { what: say(`kinds.${kind}`, {}), title: activity.title }),
      text: say('mail.text', {
        name: one.personName,
        title: activity.title,
        at: instantWords(activity.startsAt),
        place: activity.place ?? activity.onlineUrl ?? '',
        what: say(`notices.${kind}`, data),
        link: this.config.http.publicUrl + page,
      }),
    });
  }
}
