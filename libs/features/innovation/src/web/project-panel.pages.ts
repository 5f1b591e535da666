import {
  CurrentLocale,
  CurrentPrincipal,
  Form,
  FormBody,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import type { Locale } from '#views';
import { Controller, Param, Post } from '@nestjs/common';
import { AppointPanel } from '../use-cases/appoint-panel.js';
import { CastVote } from '../use-cases/cast-vote.js';
import { PanelForm } from './panel.form.js';
import { ProjectScreen } from './project-screen.js';
import { VoteForm } from './vote.form.js';

const pathOf = (id: string): string => `/innovation/projects/${id}`;

/** 验收: who judges a project, and how they judge. */
@Controller('innovation/projects/:id')
export class ProjectPanelPages {
  constructor(
    private readonly screen: ProjectScreen,
    private readonly appointPanel: AppointPanel,
    private readonly castVote: CastVote,
  ) {}

  @Post('panel')
  @Requires('innovation.manage')
  async name(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(PanelForm) form: Form<PanelForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ members = [] }) => {
        await this.appointPanel.execute(principal, id, [members].flat());
        return redirect(pathOf(id), 'innovation.flash.panelNamed');
      },
      (panel) => this.screen.show(principal, locale, id, { panel }),
    );
  }

  @Post('votes')
  @Requires('innovation.accept')
  async vote(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(VoteForm) form: Form<VoteForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ vote = '', note = '', unconnected }) => {
        await this.castVote.execute(principal, id, { vote, note, unconnected: unconnected === 'yes' });
        return redirect(pathOf(id), 'innovation.flash.voted');
      },
      (state) => this.screen.show(principal, locale, id, { vote: state }),
    );
  }
}
