import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  type Page,
  type Principal,
  redirect,
  type Redirect,
  Requires,
} from '#http';
import { notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import type { Locale } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { hostsActivity } from '../domain/activity-doors.js';
import { ACTIVITY_KINDS, isActivityKind, KIND_RULES } from '../domain/activity-kind.js';
import type { ActivityView } from '../queries/activity-view.js';
import { ActivityWords } from './activity-words.js';
import { PlanForm } from './plan.form.js';
import { PlanDesk } from './plan-desk.js';
import { PlanPage } from './plan-page.js';
import { SeenActivity } from './seen-activity.js';
import { SuggestedPlan } from './suggested-plan.js';

/** Planning an activity: choose a kind, fill in what it asks for, change it later. */
@Controller('activities')
@Requires('activity.host')
export class PlanPages {
  constructor(
    private readonly planPage: PlanPage,
    private readonly desk: PlanDesk,
    private readonly suggested: SuggestedPlan,
    private readonly seen: SeenActivity,
    private readonly words: ActivityWords,
  ) {}

  @Get('new')
  async new(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query('kind') kind: unknown,
  ): Promise<Page> {
    const hostUnionId = ownUnionId(principal);
    if (!isActivityKind(kind)) {
      const kinds = ACTIVITY_KINDS.filter(
        (one) => hostUnionId === null || KIND_RULES[one].hosts !== 'district',
      );
      return page('activities/new', {
        kinds: kinds.map((one) => ({
          href: `/activities/new?kind=${one}`,
          name: this.words.kind(locale, one),
          key: one,
          tone: one.replaceAll('_', '-'),
          minStar: KIND_RULES[one].minHostStar,
        })),
      });
    }
    const plan = await this.suggested.of(locale, kind, hostUnionId);
    const values = await this.desk.values(plan);
    return this.planPage.show(
      principal,
      locale,
      { kind, hostUnionId, activity: null },
      { ...EMPTY_FORM, values },
    );
  }

  @Post('new')
  create(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(PlanForm) form: Form<PlanForm>,
  ): Promise<Page | Redirect> {
    const own = ownUnionId(principal);
    return form.submit(
      async (input) => {
        const id = await this.desk.begin(principal, input, own);
        return redirect(`/activities/${id}`, 'activities.flash.planned');
      },
      (state) => {
        const kind = isActivityKind(form.values['kind']) ? form.values['kind'] : 'chair_salon';
        return this.planPage.show(principal, locale, { kind, hostUnionId: own, activity: null }, state);
      },
    );
  }

  @Get(':id/edit')
  async edit(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    const activity = await this.hosted(principal, id);
    const plan = { ...activity, coHostIds: activity.coHosts.map(({ unionId }) => unionId) };
    const values = { ...(await this.desk.values(plan)), version: String(activity.version) };
    return this.planPage.show(principal, locale, shownAs(activity), { ...EMPTY_FORM, values });
  }

  @Post(':id/edit')
  async save(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(PlanForm) form: Form<PlanForm>,
  ): Promise<Page | Redirect> {
    const activity = await this.hosted(principal, id);
    return form.submit(
      async (input) => {
        await this.desk.save(principal, input, activity);
        return redirect(`/activities/${id}`, 'activities.flash.saved');
      },
      (state) => this.planPage.show(principal, locale, shownAs(activity), state),
    );
  }

  private async hosted(principal: Principal, id: string): Promise<ActivityView> {
    const activity = await this.seen.find(principal, id);
    if (!hostsActivity(principal, activity)) throw notFound('activity');
    return activity;
  }
}

function shownAs({ id, title, kind, hostUnionId, status }: ActivityView) {
  return { kind, hostUnionId, activity: { id, title, published: status === 'published' } };
}
