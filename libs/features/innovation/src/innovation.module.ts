import { AllianceModule } from '#alliance';
import { FactsModule } from '#facts';
import { FilesModule } from '#files';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { MemberChoices } from './queries/member-choices.js';
import { ProblemQueries } from './queries/problem.queries.js';
import { ProjectQueries } from './queries/project.queries.js';
import { ResultQueries } from './queries/result.queries.js';
import { TalentQueries } from './queries/talent.queries.js';
import { WaitingQueries } from './queries/waiting.queries.js';
import { AcceptResult } from './use-cases/accept-result.js';
import { AnnulSlip } from './use-cases/annul-slip.js';
import { AnswerInvitation } from './use-cases/answer-invitation.js';
import { AnswerProblem } from './use-cases/answer-problem.js';
import { AppointPanel } from './use-cases/appoint-panel.js';
import { CastVote } from './use-cases/cast-vote.js';
import { ChooseAnswer } from './use-cases/choose-answer.js';
import { CloseProblem } from './use-cases/close-problem.js';
import { EditProject } from './use-cases/edit-project.js';
import { InnovationAccess } from './use-cases/innovation-access.js';
import { InviteUnion } from './use-cases/invite-union.js';
import { KeepMilestones } from './use-cases/keep-milestones.js';
import { ListTalent } from './use-cases/list-talent.js';
import { MoveProject } from './use-cases/move-project.js';
import { OpenProof } from './use-cases/open-proof.js';
import { PanelCandidates } from './use-cases/panel-candidates.js';
import { PostProblem } from './use-cases/post-problem.js';
import { ProblemDesk } from './use-cases/problem-desk.js';
import { ProjectDesk } from './use-cases/project-desk.js';
import { ProofShelf } from './use-cases/proof-shelf.js';
import { ProposeProject } from './use-cases/propose-project.js';
import { SignSlip } from './use-cases/sign-slip.js';
import { SubmitProject } from './use-cases/submit-project.js';
import { WithdrawResult } from './use-cases/withdraw-result.js';
import { WithdrawTalent } from './use-cases/withdraw-talent.js';
import { ProblemsApi } from './web/api/problems.api.js';
import { ProblemSidesApi } from './web/api/problem-sides.api.js';
import { ProjectPanelApi } from './web/api/project-panel.api.js';
import { ProjectWorkApi } from './web/api/project-work.api.js';
import { ProjectsApi } from './web/api/projects.api.js';
import { ResultsApi } from './web/api/results.api.js';
import { TalentsApi } from './web/api/talents.api.js';
import { InnovationChoices } from './web/innovation-choices.js';
import { InnovationPages } from './web/innovation.pages.js';
import { ProblemEndPages } from './web/problem-end.pages.js';
import { ProblemScreen } from './web/problem-screen.js';
import { ProblemPages } from './web/problem.pages.js';
import { ProblemsPages } from './web/problems.pages.js';
import { ProjectPanelPages } from './web/project-panel.pages.js';
import { ProjectPeople } from './web/project-people.js';
import { ProjectScreen } from './web/project-screen.js';
import { ProjectTeamPages } from './web/project-team.pages.js';
import { ProjectWorkPages } from './web/project-work.pages.js';
import { ProjectPages } from './web/project.pages.js';
import { ProjectsPages } from './web/projects.pages.js';
import { ProofFileController } from './web/proof-file.controller.js';
import { ResultsPages } from './web/results.pages.js';
import { StudioPages } from './web/studio.pages.js';
import { TalentsPages } from './web/talents.pages.js';

const QUERIES = [ProblemQueries, ProjectQueries, ResultQueries, TalentQueries];
const DESKS = [AcceptResult, InnovationAccess, MemberChoices, PanelCandidates, ProblemDesk, ProjectDesk];
const PROBLEMS = [AnnulSlip, AnswerProblem, ChooseAnswer, CloseProblem, PostProblem, SignSlip];
const PROJECTS = [
  AnswerInvitation,
  AppointPanel,
  CastVote,
  EditProject,
  InviteUnion,
  KeepMilestones,
  MoveProject,
  OpenProof,
  ProofShelf,
  ProposeProject,
  SubmitProject,
  WithdrawResult,
];
const TALENTS = [ListTalent, WithdrawTalent];
const API = [
  ProblemsApi,
  ProblemSidesApi,
  ProjectPanelApi,
  ProjectWorkApi,
  ProjectsApi,
  ResultsApi,
  TalentsApi,
];

/** 创新: talents, the problem board, improvement projects and what they brought. Lists stand before ids. */
@Module({
  imports: [AllianceModule, FactsModule, FilesModule.forFeature('innovation'), OrganizationsModule],
  controllers: [
    InnovationPages,
    ProblemsPages,
    ProblemPages,
    ProblemEndPages,
    ProjectsPages,
    ProjectPages,
    ProjectPanelPages,
    ProjectTeamPages,
    ProjectWorkPages,
    ProofFileController,
    TalentsPages,
    ResultsPages,
    StudioPages,
    ...API,
  ],
  providers: [
    ...QUERIES,
    ...DESKS,
    ...PROBLEMS,
    ...PROJECTS,
    ...TALENTS,
    InnovationChoices,
    ProblemScreen,
    ProjectPeople,
    ProjectScreen,
    WaitingQueries,
  ],
  exports: QUERIES,
})
export class InnovationModule {}
