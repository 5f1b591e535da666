import { CurrentLocale, CurrentPrincipal, type Principal, Requires } from '#http';
import type { Locale } from '#views';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RegistrationQueries, type RegistrationCounts } from '../queries/registration.queries.js';
import type { RosterPage } from '../queries/registration-view.js';
import { RosterQueries } from '../queries/roster.queries.js';
import { CancelRegistration } from '../use-cases/cancel-registration.js';
import { DecideRegistration } from '../use-cases/decide-registration.js';
import { Register } from '../use-cases/register.js';
import type { Registered } from '../use-cases/registrar.js';
import { CockpitListQuery } from './cockpit-list.query.js';
import { COCKPIT_LISTS, cockpitList } from './cockpit-lists.js';
import { Cockpit } from './cockpit.js';
import { ReasonForm } from './reason.form.js';
import { RegistrationDto } from './registration.dto.js';

/** Registering for an activity, and its host's lists and decisions, for machines. */
@ApiTags('registrations')
@Controller('api/v1/activities/:id/registrations')
export class ActivityRegistrationsApi {
  constructor(
    private readonly register: Register,
    private readonly cockpit: Cockpit,
    private readonly registrations: RegistrationQueries,
    private readonly roster: RosterQueries,
    private readonly decide: DecideRegistration,
    private readonly cancelRegistration: CancelRegistration,
  ) {}

  @Post()
  @Requires('activity.register')
  async add(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') activityId: string,
    @Body() { persons, answers = {} }: RegistrationDto,
  ): Promise<Registered[]> {
    const typed = persons.map(({ name, phone, mail = '' }) => ({ name, phone, mail }));
    return this.register.execute({ activityId, persons: typed, answers, principal, locale });
  }

  @Get()
  @Requires('activity.host')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Query() query: CockpitListQuery,
  ): Promise<RosterPage & { readonly counts: RegistrationCounts }> {
    const activity = await this.cockpit.hosted(id, principal);
    const counts = await this.registrations.counts(activity.id);
    const statuses = COCKPIT_LISTS[cockpitList(query.list, counts)];
    const filter = { statuses, search: query.q ?? '', page: Number(query.page ?? 1) };
    return { ...(await this.roster.page(activity.id, filter)), counts };
  }

  @Post(':registrationId/approve')
  @Requires('activity.host')
  async approve(
    @CurrentPrincipal() principal: Principal,
    @Param('registrationId') id: string,
  ): Promise<{ readonly status: string }> {
    return { status: await this.decide.approve(id, principal) };
  }

  @Post(':registrationId/decline')
  @Requires('activity.host')
  @HttpCode(204)
  async decline(
    @CurrentPrincipal() principal: Principal,
    @Param('registrationId') id: string,
    @Body() { reason = '' }: ReasonForm,
  ): Promise<void> {
    await this.decide.decline(id, principal, reason);
  }

  @Post(':registrationId/cancel')
  @Requires('activity.host')
  @HttpCode(204)
  async cancel(
    @CurrentPrincipal() principal: Principal,
    @Param('registrationId') id: string,
    @Body() { reason = '' }: ReasonForm,
  ): Promise<void> {
    await this.cancelRegistration.byHost(id, principal, reason);
  }
}
