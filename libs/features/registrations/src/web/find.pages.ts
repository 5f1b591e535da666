import {
  CurrentLocale,
  EMPTY_FORM,
  Form,
  FormBody,
  type FormState,
  page,
  type Page,
  Public,
  Throttle,
} from '#http';
import type { Locale } from '#views';
import { Controller, Get, Post } from '@nestjs/common';
import { CancelRegistration } from '../use-cases/cancel-registration.js';
import { ClaimSeat } from '../use-cases/claim-seat.js';
import { GuestAccess } from '../use-cases/guest-access.js';
import { FindForm } from './find.form.js';
import { Tickets } from './tickets.js';

/** 查询报名: a stranger's ticket, for who knows the number and the code. */
@Controller('registrations/find')
@Public()
export class FindPages {
  constructor(
    private readonly access: GuestAccess,
    private readonly tickets: Tickets,
    private readonly claimSeat: ClaimSeat,
    private readonly cancelRegistration: CancelRegistration,
  ) {}

  @Get()
  ask(): Page {
    return this.form(EMPTY_FORM);
  }

  /** Every step shows number and code again: there is no session that somebody else could find open. */
  @Post()
  @Throttle({ requests: 10, seconds: 600 })
  async find(@CurrentLocale() locale: Locale, @FormBody(FindForm) form: Form<FindForm>): Promise<Page> {
    return form.submit(
      async ({ phone = '', code = '', act }) => {
        const { id, phone: number } = await this.access.find(phone, code);
        const credential = { phone: number, code };
        if (act === 'claim') await this.claimSeat.execute(id, credential);
        if (act === 'cancel') await this.cancelRegistration.byGuest(id, credential, '');
        const ticket = await this.tickets.view(await this.access.open(id, credential), locale);
        return page('registrations/stranger-ticket', { ticket, phone: number, code, done: act ?? null });
      },
      (state) => this.form(state),
    );
  }

  private form(form: FormState): Page {
    return page('registrations/find', { form }, { status: form.status });
  }
}
