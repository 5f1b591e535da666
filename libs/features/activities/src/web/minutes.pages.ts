import {
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  type FormState,
  page,
  type Page,
  type Principal,
  redirect,
  type Redirect,
  Requires,
} from '#http';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { hostsActivity } from '../domain/activity-doors.js';
import { MeetingQueries } from '../queries/meeting.queries.js';
import { KeepMinutes } from '../use-cases/keep-minutes.js';
import { ActionForm } from './action.form.js';
import { DoneForm } from './done.form.js';
import { MinutesForm } from './minutes.form.js';
import { SeenActivity } from './seen-activity.js';

type Part = 'minutes' | 'action' | 'done';

/** 议程与纪要: what a meeting is about, what it decided, and who does what until when. */
@Controller('activities/:id/minutes')
export class MinutesPages {
  constructor(
    private readonly seen: SeenActivity,
    private readonly meetings: MeetingQueries,
    private readonly minutes: KeepMinutes,
  ) {}

  @Get()
  @Requires('activity.view')
  read(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Page> {
    return this.show(principal, id, 'minutes', EMPTY_FORM);
  }

  @Post()
  @Requires('activity.host')
  write(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(MinutesForm) form: Form<MinutesForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ version, agenda, text, decisions }) => {
        await this.minutes.write(principal, {
          activityId: id,
          version: Number(version),
          text,
          agenda: agenda.split('\n'),
          decisions: decisions.split('\n'),
        });
        return redirect(`/activities/${id}/minutes`, 'activities.flash.minutes');
      },
      (state) => this.show(principal, id, 'minutes', state),
    );
  }

  @Post('actions')
  @Requires('activity.host')
  agree(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(ActionForm) form: Form<ActionForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ what, who, until }) => {
        await this.minutes.agree(principal, id, { what, who, until });
        return redirect(`/activities/${id}/minutes#actions`, 'activities.flash.agreed');
      },
      (state) => this.show(principal, id, 'action', state),
    );
  }

  /** From the page of any meeting whose agenda shows the action. */
  @Post('actions/:actionId/done')
  @Requires('activity.host')
  done(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('actionId') actionId: string,
    @FormBody(DoneForm) form: Form<DoneForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ note }) => {
        await this.minutes.done(principal, actionId, note);
        return redirect(`/activities/${id}/minutes#actions`, 'activities.flash.done');
      },
      (state) => this.show(principal, id, 'done', state),
    );
  }

  /** @param part which of the page's forms was refused */
  private async show(principal: Principal, id: string, part: Part, form: FormState): Promise<Page> {
    const activity = await this.seen.find(principal, id);
    const meeting = await this.meetings.of(activity);
    const written = {
      version: String(meeting.version),
      agenda: meeting.agenda.join('\n'),
      text: meeting.text,
      decisions: meeting.decisions.join('\n'),
    };
    const minutes = part === 'minutes' && form.status !== 200 ? form : { ...EMPTY_FORM, values: written };
    return page(
      'activities/minutes',
      {
        activity: { id, title: activity.title, startsAt: activity.startsAt },
        meeting,
        hosts: hostsActivity(principal, activity),
        minutes,
        action: part === 'action' ? form : EMPTY_FORM,
        summary: form.summary,
        inSeries: activity.seriesId !== null,
      },
      { status: form.status },
    );
  }
}
