import type { CalendarDate } from '#kernel';
import type { AssessmentStatus } from '../../domain/status/assessment-status.js';
import type { OwnStanding } from '../../queries/own-assessments.js';
import type { PublicAward } from '../../queries/register-view.js';
import type { SheetCase } from '../../queries/sheet-cases.js';
import { nextPlace } from '../assessment/category-nav.js';
import { gapOf } from '../assessment/star-bar.js';
import { hundredths } from '../../domain/result/hundredths.js';
import { deadlineOf, statusBadge } from '../cycle/case-badges.js';

/** The one thing to do next; texts at `assessment.workbench.step.<key>`. */
export interface NextStep {
  readonly key:
    'begin' | 'fill' | 'hand_in' | 'mend' | 'wait_first' | 'wait_second' | 'wait_decision' | 'done' | 'none';
  readonly href: string | null;
  readonly icon: string;
}

const WAITING: Readonly<Partial<Record<AssessmentStatus, NextStep['key']>>> = {
  submitted: 'wait_first',
  first_reviewed: 'wait_second',
  second_reviewed: 'wait_decision',
  proposed: 'wait_decision',
  awarded: 'done',
  not_awarded: 'done',
};

/** View model of assessment/workbench. */
export function workbenchPage(
  standing: OwnStanding,
  found: SheetCase | null,
  awards: readonly PublicAward[],
  day: CalendarDate,
) {
  const current = awards.find((award) => award.state === 'valid') ?? null;
  const { toBegin } = standing;
  return {
    step: nextStep(standing, found),
    begin: toBegin && { name: toBegin.name, deadline: deadlineOf(toBegin.dueOn, day) },
    assessment: found && {
      cycle: found.one.cycle.name,
      badge: statusBadge(found.one.status),
      deadline: deadlineOf(found.one.dueOn, day),
      done: found.completion.done,
      applicable: found.completion.applicable,
      total: hundredths(found.rating?.total ?? null),
      star: found.rating?.star ?? 0,
      gap: found.rating && gapOf(found.rating),
      known: found.rating !== null,
      editable: found.one.status === 'draft' || found.one.status === 'returned',
      returned: Object.entries(found.one.returned).map(([code, item]) => ({
        code,
        reason: item.reason,
        by: item.by,
        on: item.on,
        href: `/assessment/${categoryOf(found, code)}#${code}`,
      })),
      resultHref: found.one.round > 0 ? `/results/${found.one.id}` : null,
    },
    award: current,
  };
}

function nextStep({ toBegin }: OwnStanding, found: SheetCase | null): NextStep {
  if (toBegin) return { key: 'begin', href: '/assessment', icon: 'player-play' };
  if (!found) return { key: 'none', href: null, icon: 'calendar-event' };
  const { status } = found.one;
  if (status === 'returned') return { key: 'mend', href: nextPlace(found), icon: 'arrow-back-up' };
  const waiting = WAITING[status];
  if (waiting) return { key: waiting, href: `/results/${found.one.id}`, icon: 'hourglass' };
  const href = nextPlace(found);
  return href === '/assessment/check'
    ? { key: 'hand_in', href, icon: 'send' }
    : { key: 'fill', href, icon: 'clipboard-check' };
}

function categoryOf({ catalogue }: SheetCase, code: string): string {
  const index = catalogue.indicatorByCode.get(code)?.categoryIndex ?? -1;
  return catalogue.categories[index]?.code ?? '';
}
