import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  redirect,
  Requires,
  type FormState,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { Translator, type Locale } from '#views';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { SEAT_KINDS } from '../../domain/seat-kind.js';
import { CouncilQueries } from '../../queries/council.queries.js';
import { KeepCouncil } from '../../use-cases/keep-council.js';
import { KeepGroups } from '../../use-cases/keep-groups.js';
import { GroupForm } from './group.form.js';
import { HandOverForm } from './hand-over.form.js';
import { SeatForm } from './seat.form.js';

const PATH = '/alliance/manage/council';

/** The secretariat's page: hand the chair over, fill seats, open and close groups. */
@Controller('alliance/manage/council')
@Requires('alliance.manage')
export class ManageCouncilPages {
  constructor(
    private readonly council: CouncilQueries,
    private readonly keepCouncil: KeepCouncil,
    private readonly keepGroups: KeepGroups,
    private readonly translator: Translator,
  ) {}

  @Get()
  show(@CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(locale, EMPTY_FORM);
  }

  @Post('chair')
  handOver(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(HandOverForm) form: Form<HandOverForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ unionId = '', chairName = '', note = '' }) => {
        await this.keepCouncil.handOver({ unionId, chairName, note, principal });
        return redirect(PATH, 'alliance.flash.handedOver');
      },
      (state) => this.page(locale, state),
    );
  }

  @Post('seats')
  seat(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(SeatForm) form: Form<SeatForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ kind = '', seatUnionId, personName = '' }) => {
        await this.keepCouncil.seat({ kind, unionId: seatUnionId ?? null, personName, principal });
        return redirect(PATH, 'alliance.flash.seated');
      },
      (state) => this.page(locale, state),
    );
  }

  @Post('seats/:id/end')
  async unseat(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.keepCouncil.unseat(principal, id);
    return redirect(PATH, 'alliance.flash.unseated');
  }

  @Post('groups')
  openGroup(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(GroupForm) form: Form<GroupForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ name = '', purpose = '', leadUnionId = '' }) => {
        await this.keepGroups.open({ name, purpose, leadUnionId, principal });
        return redirect(PATH, 'alliance.flash.groupOpened');
      },
      (state) => this.page(locale, state),
    );
  }

  @Post('groups/:id/close')
  async closeGroup(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.keepGroups.close(principal, id);
    return redirect(PATH, 'alliance.flash.groupClosed');
  }

  private async page(locale: Locale, form: FormState): Promise<Page> {
    const [current] = await this.council.terms();
    const eligible = (await this.council.eligible()).map(({ unionId, unionName }) => ({
      value: unionId,
      label: unionName,
    }));
    const say = (key: string): string => this.translator.t(locale, key);
    const next = await this.council.next();
    return page(
      'alliance/manage-council',
      {
        running: current?.handedOverOn === null ? current : null,
        next,
        members: eligible,
        seatUnions: [{ value: '', label: say('alliance.council.federation') }, ...eligible],
        kinds: SEAT_KINDS.map((kind) => ({ value: kind, label: say(`alliance.seat.${kind}`) })),
        seats: (await this.council.seats()).map((seat) => ({
          ...seat,
          role: say(`alliance.seat.${seat.kind}`),
          of: seat.unionName ?? say('alliance.council.federation'),
        })),
        groups: await this.council.groups(),
        values: { ...form.values, unionId: form.values['unionId'] ?? next[0]?.unionId ?? '' },
        errors: form.errors,
        summary: form.summary,
      },
      { status: form.status },
    );
  }
}
