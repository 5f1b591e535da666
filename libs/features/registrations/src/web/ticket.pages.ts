import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  type FormState,
  page,
  type Page,
  type Principal,
  type Redirect,
  redirect,
  Requires,
} from '#http';
import type { Locale } from '#views';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { CancelRegistration } from '../use-cases/cancel-registration.js';
import { ClaimSeat } from '../use-cases/claim-seat.js';
import { GuestAccess } from '../use-cases/guest-access.js';
import { SubstitutePerson } from '../use-cases/substitute-person.js';
import { PersonForm } from './person.form.js';
import { ReasonForm } from './reason.form.js';
import { Tickets } from './tickets.js';

type Act = 'substitute' | 'cancel' | null;

/** One person's registration: the ticket, and what its people may do with it. */
@Controller('registrations/:id')
@Requires('activity.register')
export class TicketPages {
  constructor(
    private readonly access: GuestAccess,
    private readonly tickets: Tickets,
    private readonly claimSeat: ClaimSeat,
    private readonly cancelRegistration: CancelRegistration,
    private readonly substitutePerson: SubstitutePerson,
  ) {}

  @Get()
  show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    return this.ticket(id, principal, locale, EMPTY_FORM, null);
  }

  @Post('claim')
  claim(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async () => {
        await this.claimSeat.execute(id, { principal });
        return redirect(`/registrations/${id}`, 'registrations.flash.claimed');
      },
      (state) => this.ticket(id, principal, locale, state, null),
    );
  }

  @Post('cancel')
  cancel(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ reason = '' }) => {
        await this.cancelRegistration.byGuest(id, { principal }, reason);
        return redirect(`/registrations/${id}`, 'registrations.flash.withdrawn');
      },
      (state) => this.ticket(id, principal, locale, state, 'cancel'),
    );
  }

  @Post('substitute')
  substitute(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(PersonForm) form: Form<PersonForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ name = '', phone = '', mail = '' }) => {
        await this.substitutePerson.execute(id, { principal }, { name, phone, mail });
        return redirect(`/registrations/${id}`, 'registrations.flash.substituted');
      },
      (state) => this.ticket(id, principal, locale, state, 'substitute'),
    );
  }

  /** @param act the form that came back with errors */
  private async ticket(
    id: string,
    principal: Principal,
    locale: Locale,
    form: FormState,
    act: Act,
  ): Promise<Page> {
    const registration = await this.access.open(id, { principal });
    const ticket = await this.tickets.view(registration, locale);
    return page('registrations/ticket', { ticket, form, act }, { status: form.status });
  }
}
