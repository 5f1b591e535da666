import type { ActivityView } from '#activities';
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
  Public,
  type Redirect,
  redirect,
  Throttle,
} from '#http';
import { type Locale, Translator } from '#views';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { Register } from '../use-cases/register.js';
import { RegisterStranger } from '../use-cases/register-stranger.js';
import { linesOf, questionsOf } from './form-view.js';
import { RegisterForm } from './register.form.js';
import { RegistrationPanel } from './registration-panel.js';
import { statusBadge } from './status-badge.js';
import { lineCount, TypedRegistration } from './typed-entry.js';
import { VisibleActivity } from './visible-activity.js';

/** 报名: for a union several persons at once, for a stranger one. */
@Controller('activities/:id/register')
@Public()
export class RegisterPages {
  constructor(
    private readonly activities: VisibleActivity,
    private readonly panel: RegistrationPanel,
    private readonly register: Register,
    private readonly registerStranger: RegisterStranger,
    private readonly translator: Translator,
  ) {}

  @Get()
  async write(
    @CurrentPrincipal() principal: Principal | null,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    const activity = await this.activities.of(id, principal);
    return this.form(activity, principal, locale, EMPTY_FORM, 1);
  }

  @Post()
  @Throttle({ requests: 20, seconds: 60 })
  async send(
    @CurrentPrincipal() principal: Principal | null,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(RegisterForm) form: Form<RegisterForm>,
  ): Promise<Page | Redirect> {
    const activity = await this.activities.of(id, principal);
    const lines = lineCount(form.values['lines']);
    const again = (state: FormState): Promise<Page> => this.form(activity, principal, locale, state, lines);
    if (typeof form.values['more'] === 'string' && form.values['more'] !== '') {
      const state = { ...EMPTY_FORM, values: form.values };
      return this.form(activity, principal, locale, state, lineCount(String(lines + 1)));
    }
    return form.submit(async (input) => {
      const typed = new TypedRegistration(input);
      try {
        return await (principal === null
          ? this.asStranger(activity, typed, locale)
          : this.asUnion(activity, principal, typed, locale));
      } catch (error) {
        throw typed.inForm(error);
      }
    }, again);
  }

  private async asUnion(
    activity: ActivityView,
    principal: Principal,
    { entry }: TypedRegistration,
    locale: Locale,
  ): Promise<Redirect> {
    const command = { ...entry, activityId: activity.id, principal, locale };
    const registered = await this.register.execute(command);
    const [first] = registered;
    const alone = registered.length === 1 ? first : undefined;
    const waiting = registered.filter(({ status }) => status === 'waiting').length;
    const params = { count: registered.length, waiting };
    const outcome = alone?.status ?? (waiting > 0 ? 'some_waiting' : 'several');
    return redirect(alone ? `/registrations/${alone.id}` : `/activities/${activity.id}`, {
      kind: waiting > 0 ? 'info' : 'success',
      key: `registrations.flash.${outcome}`,
      params,
    });
  }

  private async asStranger(
    activity: ActivityView,
    { entry }: TypedRegistration,
    locale: Locale,
  ): Promise<Page> {
    const person = entry.persons[0] ?? { name: '', phone: '', mail: '' };
    const registered = await this.registerStranger.execute({
      activityId: activity.id,
      person,
      answers: entry.answers,
      locale,
    });
    return page('registrations/stranger-done', {
      activity,
      personName: registered.personName,
      badge: statusBadge(registered.status),
      status: registered.status,
      code: registered.confirmationCode,
    });
  }

  private async form(
    activity: ActivityView,
    principal: Principal | null,
    locale: Locale,
    state: FormState,
    lines: number,
  ): Promise<Page> {
    const template = principal === null ? 'registrations/register-stranger' : 'registrations/register';
    const model = {
      activity,
      panel: await this.panel.of(activity, principal),
      form: state,
      lines: linesOf(state, principal === null ? 1 : lines),
      lineCount: lines,
      questions: questionsOf(activity, state, locale, this.translator),
    };
    return page(template, model, { status: state.status });
  }
}
