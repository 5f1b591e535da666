import { CurrentPrincipal, type Page, page, type Principal, redirect, type Redirect, Requires } from '#http';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OwnAccountQueries } from '../queries/own-account.queries.js';
import { EndSession } from '../use-cases/end-session.js';

/** The devices somebody is logged in on. */
@ApiExcludeController()
@Controller('sessions')
@Requires('account.self')
export class SessionsPages {
  constructor(
    private readonly queries: OwnAccountQueries,
    private readonly endSession: EndSession,
  ) {}

  @Get()
  async list(@CurrentPrincipal() principal: Principal): Promise<Page> {
    return page('identity/sessions', { sessions: await this.queries.sessions(principal) });
  }

  @Post('end-others')
  async endOthers(@CurrentPrincipal() principal: Principal): Promise<Redirect> {
    await this.endSession.others(principal);
    return redirect('/sessions', 'identity.flash.othersEnded');
  }

  @Post(':id/end')
  async end(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.endSession.execute(principal, id);
    return redirect('/sessions', 'identity.flash.sessionEnded');
  }
}
