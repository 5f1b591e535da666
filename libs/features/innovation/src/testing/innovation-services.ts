import { MembershipQueries } from '#alliance';
import type { AuditLog } from '#audit';
import type { AppConfig } from '#config';
import type { UnitOfWork } from '#database';
import type { FactRecorder } from '#facts';
import type { FileStore } from '#files';
import { RoleHolders } from '#identity';
import type { Clock } from '#kernel';
import { ProblemQueries } from '../queries/problem.queries.js';
import { ProjectQueries } from '../queries/project.queries.js';
import { ResultQueries } from '../queries/result.queries.js';
import { TalentQueries } from '../queries/talent.queries.js';
import { WaitingQueries } from '../queries/waiting.queries.js';
import { AcceptResult } from '../use-cases/accept-result.js';
import { AnnulSlip } from '../use-cases/annul-slip.js';
import { AnswerInvitation } from '../use-cases/answer-invitation.js';
import { AnswerProblem } from '../use-cases/answer-problem.js';
import { AppointPanel } from '../use-cases/appoint-panel.js';
import { CastVote } from '../use-cases/cast-vote.js';
import { ChooseAnswer } from '../use-cases/choose-answer.js';
import { CloseProblem } from '../use-cases/close-problem.js';
import { EditProject } from '../use-cases/edit-project.js';
import { InnovationAccess } from '../use-cases/innovation-access.js';
import { InviteUnion } from '../use-cases/invite-union.js';
import { KeepMilestones } from '../use-cases/keep-milestones.js';
import { ListTalent } from '../use-cases/list-talent.js';
import { MoveProject } from '../use-cases/move-project.js';
import { OpenProof } from '../use-cases/open-proof.js';
import { PanelCandidates } from '../use-cases/panel-candidates.js';
import { PostProblem } from '../use-cases/post-problem.js';
import { ProblemDesk } from '../use-cases/problem-desk.js';
import { ProjectDesk } from '../use-cases/project-desk.js';
import { ProofShelf } from '../use-cases/proof-shelf.js';
import { ProposeProject } from '../use-cases/propose-project.js';
import { SignSlip } from '../use-cases/sign-slip.js';
import { SubmitProject } from '../use-cases/submit-project.js';
import { WithdrawResult } from '../use-cases/withdraw-result.js';
import { WithdrawTalent } from '../use-cases/withdraw-talent.js';

interface Needs {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly audit: AuditLog;
  readonly facts: FactRecorder;
  readonly store: FileStore;
  readonly config: AppConfig;
  /** without it: those of the clock's day */
  readonly holders?: RoleHolders;
}

export type InnovationServices = ReturnType<typeof innovationServices>;

/** The feature put together by hand: for tests, and for demonstration data of another day. */
export function innovationServices(needs: Needs) {
  const {
    unitOfWork,
    clock,
    audit,
    facts,
    store,
    config,
    holders = new RoleHolders(unitOfWork, clock),
  } = needs;
  const members = new MembershipQueries(unitOfWork);
  const access = new InnovationAccess(members);
  const problems = new ProblemDesk(unitOfWork, audit);
  const projects = new ProjectDesk(unitOfWork, audit);
  const candidates = new PanelCandidates(unitOfWork, holders);
  const accept = new AcceptResult(unitOfWork, projects, facts, clock);
  const projectQueries = new ProjectQueries(unitOfWork);
  return {
    access,
    candidates,
    talentQueries: new TalentQueries(unitOfWork),
    problemQueries: new ProblemQueries(unitOfWork),
    projectQueries,
    resultQueries: new ResultQueries(unitOfWork),
    waiting: new WaitingQueries(unitOfWork),
    listTalent: new ListTalent(unitOfWork, access, audit, clock),
    withdrawTalent: new WithdrawTalent(unitOfWork, audit),
    post: new PostProblem(unitOfWork, access, audit, clock),
    answer: new AnswerProblem(unitOfWork, access, problems, clock),
    choose: new ChooseAnswer(unitOfWork, problems, clock),
    closeProblem: new CloseProblem(unitOfWork, problems),
    sign: new SignSlip(unitOfWork, problems, facts, clock),
    annul: new AnnulSlip(unitOfWork, problems, facts),
    propose: new ProposeProject(unitOfWork, access, projects, clock),
    edit: new EditProject(unitOfWork, projects),
    invite: new InviteUnion(unitOfWork, members, projects, clock),
    answerInvitation: new AnswerInvitation(unitOfWork, projects, clock),
    milestones: new KeepMilestones(unitOfWork, projects, clock),
    move: new MoveProject(unitOfWork, projects, clock),
    proofs: new ProofShelf(unitOfWork, projects, store, clock, config),
    openProof: new OpenProof(unitOfWork, access, projectQueries, store),
    submit: new SubmitProject(unitOfWork, projects, clock),
    appoint: new AppointPanel(unitOfWork, projects, candidates),
    vote: new CastVote(unitOfWork, projects, candidates, accept, clock),
    withdrawResult: new WithdrawResult(unitOfWork, projects, facts, clock),
  };
}
