import { showSaveState } from '../behaviours/save-state.js';
import { callApi, codeOf } from './api.js';
import type { AnswerQueue, QueuedAnswer } from './answer-queue.js';
import type { LiveScore } from './live-score.js';
import type { Conflict, FieldProblem, SavedAnswer } from './saved-answer.js';
import type { SheetPage } from './sheet-page.js';
import { showProgress } from './show-progress.js';
import { showProblems, showStanding } from './show-standing.js';

const TRY_AGAIN_MS = 10_000;
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Where an answer stands on the page, if it stands on this page. */
export interface AnswerPlace {
  readonly code: string;
  saved(version: number, indicator: SavedAnswer['indicators'][number] | null): void;
  showErrors(errors: readonly FieldProblem[], title: string): void;
  showConflict(conflict: Conflict): void;
  showExpired(): void;
}

/** Sends what waits in the queue, one answer after the other, now or when the network is back. */
export class AnswerSender {
  private cards: ReadonlyMap<string, AnswerPlace> = new Map();
  private busy = false;
  private loaded = false;

  constructor(
    private readonly page: SheetPage,
    private readonly queue: AnswerQueue,
    private readonly score: LiveScore,
  ) {}

  start(cards: readonly AnswerPlace[]): void {
    this.cards = new Map(cards.map((card) => [card.code, card]));
    window.addEventListener('online', () => void this.flush());
    document.addEventListener('visibilitychange', () => void this.flush());
    setInterval(() => void this.flush(), TRY_AGAIN_MS);
    void this.flush();
  }

  /** Never two at a time: versions count on from each other. */
  async flush(): Promise<void> {
    if (this.busy || !this.page.editable) return;
    this.busy = true;
    try {
      this.loaded ||= await this.score.load();
      if (!this.loaded) {
        if (this.queue.waiting().length > 0) showSaveState('offline');
        return;
      }
      for (let waiting = this.queue.waiting(); waiting.length > 0; waiting = this.queue.waiting()) {
        const [code, answer] = waiting[0] ?? ['', undefined];
        if (!answer || !(await this.send(code, answer))) return;
      }
    } finally {
      this.busy = false;
    }
  }

  /** @returns false when the others had better wait too */
  private async send(code: string, answer: QueuedAnswer): Promise<boolean> {
    const values = this.score.read(code, answer.typed) ?? {};
    showSaveState('saving');
    const path = `/api/v1/assessments/${this.page.assessmentId}/answers/${code}`;
    const result = await callApi('PUT', path, { version: answer.version, values });
    const card = this.cards.get(code);
    switch (result.kind) {
      case 'offline':
        showSaveState('offline');
        return false;
      case 'expired':
        card?.showExpired();
        showSaveState('failed');
        return false;
      case 'ok':
        this.saved(code, answer, result.body as SavedAnswer);
        return true;
      case 'refused':
        this.refused(code, answer, result.body);
        return true;
    }
  }

  private saved(code: string, answer: QueuedAnswer, body: SavedAnswer): void {
    const version = body.entries[0]?.version ?? answer.version;
    const typedSince = this.queue.get(code);
    this.queue.settle(code, answer.at);
    if (typedSince && typedSince.at > answer.at) this.queue.put(code, { ...typedSince, version });
    this.cards.get(code)?.saved(version, body.indicators[0] ?? null);
    if (body.standing) showStanding(this.page, body.standing);
    else showProblems(this.page, body.problems);
    showProgress(this.page.root, body.categories);
    showSaveState('saved', CLOCK.format(new Date()));
  }

  private refused(code: string, answer: QueuedAnswer, body: unknown): void {
    showSaveState('failed');
    this.queue.put(code, { ...answer, refused: true });
    const { conflicts, errors, title } = body as {
      conflicts?: readonly Conflict[];
      errors?: readonly FieldProblem[];
      title?: string;
    };
    const card = this.cards.get(code);
    const [conflict] = conflicts ?? [];
    if (codeOf(body) === 'assessment.edited_elsewhere' && conflict) card?.showConflict(conflict);
    else card?.showErrors(errors ?? [], title ?? '');
  }
}
