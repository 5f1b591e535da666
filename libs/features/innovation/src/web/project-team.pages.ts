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
import { AnswerInvitation } from '../use-cases/answer-invitation.js';
import { EditProject } from '../use-cases/edit-project.js';
import { InviteUnion } from '../use-cases/invite-union.js';
import { InviteForm } from './invite.form.js';
import { MentorForm } from './mentor.form.js';
import { ProjectScreen } from './project-screen.js';

const pathOf = (id: string): string => `/innovation/projects/${id}`;

/** Who takes part in a project: unions that are asked and say yes or no, and a mentor. */
@Controller('innovation/projects/:id')
export class ProjectTeamPages {
  constructor(
    private readonly screen: ProjectScreen,
    private readonly inviteUnion: InviteUnion,
    private readonly answerInvitation: AnswerInvitation,
    private readonly editProject: EditProject,
  ) {}

  @Post('invitations')
  @Requires('innovation.propose')
  async invite(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(InviteForm) form: Form<InviteForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ unionId = '' }) => {
        await this.inviteUnion.execute(principal, id, unionId);
        return redirect(pathOf(id), 'innovation.flash.invited');
      },
      (invite) => this.screen.show(principal, locale, id, { invite }),
    );
  }

  @Post('agree')
  @Requires('innovation.sign')
  async agree(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.answerInvitation.execute(principal, id, true);
    return redirect(pathOf(id), 'innovation.flash.agreed');
  }

  @Post('decline')
  @Requires('innovation.sign')
  async decline(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.answerInvitation.execute(principal, id, false);
    return redirect(pathOf(id), 'innovation.flash.declined');
  }

  @Post('mentor')
  @Requires('innovation.propose')
  async mentor(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(MentorForm) form: Form<MentorForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ talentId = '' }) => {
        await this.editProject.chooseMentor(principal, id, talentId);
        return redirect(pathOf(id), 'innovation.flash.mentorChosen');
      },
      (mentor) => this.screen.show(principal, locale, id, { mentor }),
    );
  }
}
