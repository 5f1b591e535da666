import { EMPTY_FORM, page, type FormState, type Page, type Principal } from '#http';
import { can } from '#identity';
import { addDays, Clock, notFound, today } from '#kernel';
import { ownUnionId } from '#organizations';
import { Translator, type Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { pairAllows } from '../domain/pair-status.js';
import { IndicatorNames } from '../queries/indicator-names.js';
import type { PairView } from '../queries/pair-view.js';
import { PairQueries } from '../queries/pair.queries.js';
import { PAIR_TONES } from './pair-tones.js';

/** The forms of the page; the posted one comes back with what is wrong. */
export type PairForms = Readonly<Partial<Record<'goal' | 'meeting' | 'end', FormState>>>;

const SOON_DAYS = 7;

/** Shows one mentoring to its two unions and to those who look after them. */
@Injectable()
export class PairScreen {
  constructor(
    private readonly pairs: PairQueries,
    private readonly indicators: IndicatorNames,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found */
  async find(principal: Principal, id: string): Promise<PairView> {
    const pair = await this.pairs.one(id);
    if (!pair) throw notFound('pair');
    const { mentorUnionId, mentorSubdistrictId, menteeUnionId, menteeSubdistrictId } = pair;
    const scopes = [
      { unionId: mentorUnionId, subdistrictId: mentorSubdistrictId },
      { unionId: menteeUnionId, subdistrictId: menteeSubdistrictId },
    ];
    if (!scopes.some((scope) => can(principal, 'mentoring.view', scope))) throw notFound('pair');
    return pair;
  }

  /** @throws DomainError not-found */
  async show(principal: Principal, locale: Locale, id: string, forms: PairForms): Promise<Page> {
    const pair = await this.find(principal, id);
    const all = await this.indicators.all(locale === 'en');
    const unionId = ownUnionId(principal);
    const side = unionId === pair.mentorUnionId || unionId === pair.menteeUnionId;
    const may = side && can(principal, 'mentoring.take', { unionId });
    const day = today(this.clock);
    const [posted] = Object.values(forms);
    const choose = { value: '', label: this.translator.t(locale, 'mentoring.chooseIndicator') };
    const model = {
      ...pair,
      tone: PAIR_TONES[pair.status],
      plan: pair.plan.map((goal) => ({
        ...goal,
        indicator: all.find(({ code }) => code === goal.indicatorCode)?.name ?? '',
        tone:
          goal.doneOn !== null || goal.dueOn > addDays(day, SOON_DAYS)
            ? 'normal'
            : goal.dueOn < day
              ? 'overdue'
              : 'soon',
      })),
      indicators: [choose, ...all.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))],
      mayAnswer: may && pair.status === 'asked' && pair.askedByUnionId !== unionId,
      mayWork: may && pair.status === 'active',
      mayEnd: may && pairAllows(pair.status, 'end'),
      goalForm: forms.goal ?? EMPTY_FORM,
      meetingForm: forms.meeting ?? EMPTY_FORM,
      endForm: forms.end ?? EMPTY_FORM,
      summary: Object.values(forms).flatMap(({ summary }) => summary),
    };
    return page('mentoring/pair', model, { status: posted?.status ?? 200 });
  }
}
