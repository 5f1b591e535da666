import type { CalendarDate } from '#kernel';
import type { Benefit } from '../domain/benefit.js';
import type { Vote } from '../domain/panel.js';
import type { ProjectStatus } from '../domain/project-status.js';
import type { Theme } from '../domain/theme.js';

export interface ProjectItem {
  readonly id: string;
  readonly title: string;
  readonly theme: Theme;
  readonly status: ProjectStatus;
  readonly leadUnionId: string;
  readonly leadName: string;
  readonly industry: string;
  readonly proposedAt: Date;
  /** unions that take part, the leading one among them */
  readonly unions: number;
  readonly milestones: number;
  readonly milestonesDone: number;
}

export interface ProjectFilter {
  readonly search?: string | undefined;
  readonly theme?: string | undefined;
  readonly status?: string | undefined;
  /** that this union leads or takes part in */
  readonly unionId?: string | undefined;
  readonly page?: number | undefined;
}

export interface ParticipantView {
  readonly unionId: string;
  readonly name: string;
  readonly consent: 'asked' | 'agreed' | 'declined';
  readonly lead: boolean;
}

export interface MilestoneView {
  readonly id: string;
  readonly title: string;
  readonly dueOn: CalendarDate;
  readonly doneOn: CalendarDate | null;
}

export interface ProofView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** bytes */
  readonly size: number;
  readonly sha256: string;
}

export interface PanelistView {
  readonly userId: string;
  readonly name: string;
  readonly vote: Vote | null;
  readonly note: string;
}

/** A project whole. What of it a reader sees, the page decides by `part`. */
export interface ProjectView extends ProjectItem {
  readonly problem: string;
  readonly goal: string;
  readonly proposedBy: string;
  readonly startedOn: CalendarDate | null;
  readonly submittedAt: Date | null;
  readonly round: number;
  readonly closedReason: string | null;
  readonly benefit: Benefit | null;
  readonly mentor: {
    readonly id: string;
    readonly personName: string;
    readonly trade: string;
    readonly unionName: string;
  } | null;
  readonly participants: readonly ParticipantView[];
  readonly plan: readonly MilestoneView[];
  /** null: the reader is neither of a union that takes part nor of the district */
  readonly proofs: readonly ProofView[] | null;
  /** of this submission; null for the same readers */
  readonly panel: readonly PanelistView[] | null;
  readonly resultId: string | null;
  /** what the reader's union is to it */
  readonly part: 'lead' | 'team' | 'asked' | null;
}
