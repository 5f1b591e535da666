import { EMPTY_FORM, type FormState, type Principal } from '#http';
import { can } from '#identity';
import { addDays, type CalendarDate } from '#kernel';
import { LEAST_PANEL } from '../domain/panel.js';
import { isProjectOpen, projectAllows } from '../domain/project-status.js';
import type { MilestoneView, ProjectView } from '../queries/project-view.js';
import type { AskablePeople } from './project-people.js';
import { PROJECT_TONES } from './state-tones.js';

/** The forms of a project's page; the posted one comes back with what is wrong. */
export type ProjectForms = Readonly<
  Partial<
    Record<'invite' | 'mentor' | 'milestone' | 'proof' | 'submit' | 'panel' | 'vote' | 'end', FormState>
  >
>;

export interface ProjectPageNeeds extends AskablePeople {
  readonly forms: ProjectForms;
  readonly today: CalendarDate;
}

const SOON_DAYS = 7;

/** View model of innovation/project: what of it the reader sees, and what they may do next. */
export function projectPage(project: ProjectView, principal: Principal, needs: ProjectPageNeeds) {
  const { status, part, panel } = project;
  const { forms, today, candidates } = needs;
  const open = isProjectOpen(status);
  const lead = part === 'lead' && can(principal, 'innovation.propose', { unionId: project.leadUnionId });
  const team = lead || part === 'team';
  const own = panel?.find(({ userId }) => userId === principal.userId) ?? null;
  const judging = panel?.filter(({ vote }) => vote !== 'recused').length ?? 0;
  const manages = can(principal, 'innovation.manage');
  const form = (name: keyof ProjectForms): FormState => forms[name] ?? EMPTY_FORM;
  return {
    ...project,
    tone: PROJECT_TONES[status],
    plan: project.plan.map((one) => ({ ...one, tone: dueTone(one, today) })),
    members: needs.members,
    talents: needs.talents,
    candidates: candidates.filter(({ userId }) => !panel?.some((one) => one.userId === userId)),
    inviteForm: form('invite'),
    mentorForm: {
      ...form('mentor'),
      values: { talentId: project.mentor?.id ?? '', ...form('mentor').values },
    },
    milestoneForm: form('milestone'),
    proofForm: form('proof'),
    benefitForm: { ...form('submit'), values: { ...benefitValues(project), ...form('submit').values } },
    panelForm: form('panel'),
    voteForm: form('vote'),
    endForm: form('end'),
    summary: Object.values(forms).flatMap(({ summary }) => summary),
    asked: part === 'asked',
    leads: lead,
    mayEdit: lead && open,
    mayWork: team && open,
    mayLeave: part === 'team' && open,
    mayStart: lead && projectAllows(status, 'start'),
    maySubmit: part === 'lead' && projectAllows(status, 'submit') && mayLead(principal, project),
    mayClose: lead && projectAllows(status, 'close'),
    mayVote: status === 'submitted' && own?.vote === null,
    mayNamePanel: manages && status === 'submitted',
    panelShort: judging < LEAST_PANEL,
  };
}

function mayLead(principal: Principal, { leadUnionId }: ProjectView): boolean {
  return can(principal, 'innovation.sign', { unionId: leadUnionId });
}

function dueTone({ dueOn, doneOn }: MilestoneView, today: CalendarDate): string {
  if (doneOn !== null || dueOn > addDays(today, SOON_DAYS)) return 'normal';
  return dueOn < today ? 'overdue' : 'soon';
}

/** What was handed in before, to be mended rather than typed again. */
function benefitValues({ benefit }: ProjectView): Record<string, string> {
  if (!benefit) return { kind: 'fen' };
  const { effect, baseline, method, signatoryFunction, signatoryName, signedOn } = benefit;
  const hundredths = effect.kind === 'fen' ? effect.fen : effect.hundredths;
  const amount = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
  const unit = effect.kind === 'units' ? effect.unit : '';
  return { baseline, method, kind: effect.kind, amount, unit, signatoryFunction, signatoryName, signedOn };
}
