import { CurrentPrincipal, type Principal, Requires } from '#http';
import { Clock, forbidden } from '#kernel';
import { ownUnionId } from '#organizations';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RegistrationQueries } from '../queries/registration.queries.js';
import type { OwnPage } from '../queries/registration-view.js';
import { CancelRegistration } from '../use-cases/cancel-registration.js';
import { ClaimSeat } from '../use-cases/claim-seat.js';
import { GuestAccess } from '../use-cases/guest-access.js';
import { SubstitutePerson } from '../use-cases/substitute-person.js';
import { PersonDto } from './person.dto.js';
import { ReasonForm } from './reason.form.js';

/** One registration for machines, without what only the server needs. */
interface RegistrationJson {
  readonly id: string;
  readonly activityId: string;
  readonly personName: string;
  readonly status: string;
  readonly place: number | null;
  readonly offeredUntil: Date | null;
  readonly ticketCode: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** A union's registrations for machines; the pages under /registrations do the same. */
@ApiTags('registrations')
@Controller('api/v1/registrations')
@Requires('activity.register')
export class RegistrationsApi {
  constructor(
    private readonly registrations: RegistrationQueries,
    private readonly access: GuestAccess,
    private readonly claimSeat: ClaimSeat,
    private readonly cancelRegistration: CancelRegistration,
    private readonly substitutePerson: SubstitutePerson,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query('when') when: unknown,
    @Query('page') page: unknown,
  ): Promise<OwnPage> {
    const unionId = ownUnionId(principal);
    if (unionId === null) throw forbidden();
    const tab = when === 'past' ? 'past' : 'coming';
    return this.registrations.own(unionId, tab, Number(page) || 1, this.clock.now());
  }

  @Get(':id')
  async show(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<RegistrationJson> {
    const found = await this.access.open(id, { principal });
    const { activityId, personName, status, place, offeredUntil, ticketCode, answers } = found;
    return { id, activityId, personName, status, place, offeredUntil, ticketCode, answers };
  }

  @Post(':id/claim')
  @HttpCode(204)
  async claim(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.claimSeat.execute(id, { principal });
  }

  @Post(':id/cancel')
  @HttpCode(204)
  async cancel(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason = '' }: ReasonForm,
  ): Promise<void> {
    await this.cancelRegistration.byGuest(id, { principal }, reason);
  }

  @Post(':id/substitute')
  @HttpCode(204)
  async substitute(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { name, phone, mail = '' }: PersonDto,
  ): Promise<void> {
    await this.substitutePerson.execute(id, { principal }, { name, phone, mail });
  }
}
