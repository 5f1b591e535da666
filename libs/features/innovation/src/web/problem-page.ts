import { EMPTY_FORM, type FormState, type Principal } from '#http';
import { can } from '#identity';
import { problemAllows } from '../domain/problem-status.js';
import type { ProblemView } from '../queries/problem-view.js';
import type { Viewer } from '../use-cases/innovation-access.js';
import type { Choice } from './innovation-choices.js';
import { PROBLEM_TONES } from './state-tones.js';

/** The forms of a problem's page; the posted one comes back with what is wrong. */
export type ProblemForms = Readonly<Partial<Record<'answer' | 'slip' | 'end', FormState>>>;

/** View model of innovation/problem: what of it the reader sees, and what they may do next. */
export function problemPage(
  problem: ProblemView,
  viewer: Viewer,
  principal: Principal,
  { talents, forms }: { readonly talents: readonly Choice[]; readonly forms: ProblemForms },
) {
  const { unionId } = viewer;
  const { status, side, slip } = problem;
  const scope = unionId === null ? null : { unionId };
  const mayPropose = scope !== null && can(principal, 'innovation.propose', scope);
  const signed = side === 'asker' ? slip?.askerSignedAt : slip?.solverSignedAt;
  const answered = problem.offered.some(({ solverUnionId }) => solverUnionId === unionId);
  return {
    ...problem,
    tone: PROBLEM_TONES[status],
    talents,
    answerForm: forms.answer ?? EMPTY_FORM,
    slipForm: forms.slip ?? EMPTY_FORM,
    endForm: forms.end ?? EMPTY_FORM,
    summary: Object.values(forms).flatMap(({ summary }) => summary),
    mayAnswer: mayPropose && side !== 'asker' && !answered && status === 'open',
    mayChoose: mayPropose && side === 'asker' && problemAllows(status, 'choose'),
    maySign:
      scope !== null && side !== null && status === 'chosen' && can(principal, 'innovation.sign', scope),
    signed: signed !== null && signed !== undefined,
    mayReopen: mayPropose && side === 'asker' && problemAllows(status, 'reopen'),
    mayClose: mayPropose && side === 'asker' && problemAllows(status, 'close'),
    mayAnnul: can(principal, 'innovation.manage') && problemAllows(status, 'annul'),
  };
}
