import type { InputValue } from '#rating';
import type { AnswerQueue } from './answer-queue.js';
import type { AnswerPlace, AnswerSender } from './answer-sender.js';
import { conflictPanel } from './conflict-panel.js';
import type { CardScore, LiveScore } from './live-score.js';
import type { Conflict, FieldProblem, SavedAnswer } from './saved-answer.js';
import { clearErrors, showFieldErrors } from './show-errors.js';
import type { SheetPage } from './sheet-page.js';
import { points } from './show-standing.js';
import { readForm, writeForm } from './typed-form.js';

const TYPING_MS = 700;

interface Neighbours {
  readonly page: SheetPage;
  readonly queue: AnswerQueue;
  readonly sender: AnswerSender;
  readonly score: LiveScore;
}

/** One indicator on the page: its form saves itself, its score follows what is typed. */
export class IndicatorCard implements AnswerPlace {
  readonly code: string;
  private readonly form: HTMLFormElement | null;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly around: Neighbours,
  ) {
    this.code = element.dataset['indicator'] ?? '';
    this.version = Number(element.dataset['version'] ?? 0);
    this.form = element.querySelector<HTMLFormElement>('form[data-answer]');
    if (!this.form || !around.page.editable) return;
    const save = this.form.querySelector<HTMLElement>('.save-button');
    if (save) save.hidden = true;
    this.restore(this.form);
    this.listen(this.form);
  }

  /** The server has it. */
  saved(version: number, indicator: SavedAnswer['indicators'][number] | null): void {
    this.version = version;
    this.element.dataset['version'] = String(version);
    const hidden = this.element.querySelector<HTMLInputElement>('input[name="version"]');
    if (hidden) hidden.value = String(version);
    clearErrors(this.element);
    this.element.querySelector('[data-prefill]')?.remove();
    if (!indicator) return;
    this.showScore({ score: indicator.score, next: indicator.next });
    this.field('[data-card="remarks"]', (place) => {
      place.replaceChildren(
        ...indicator.explanation.map((text) => {
          const line = document.createElement('p');
          line.className = 'next-step';
          line.textContent = text;
          return line;
        }),
      );
    });
  }

  showErrors(errors: readonly FieldProblem[], title: string): void {
    showFieldErrors(this.element, this.code, errors, title);
  }

  showExpired(): void {
    const { page } = this.around;
    showFieldErrors(this.element, this.code, [], page.text('live.expired'));
    const link = document.createElement('a');
    link.href = `/login?next=${encodeURIComponent(location.pathname)}`;
    link.target = '_blank';
    link.textContent = page.text('live.logIn');
    this.element.querySelector('[data-live-error]')?.append(' ', link);
  }

  /** Both values, side by side; the person chooses. */
  showConflict(conflict: Conflict): void {
    const { form } = this;
    if (!form) return;
    clearErrors(this.element);
    const panel = conflictPanel(this.around.page, form, conflict, {
      theirs: () => {
        panel.remove();
        this.version = conflict.theirs.version;
        this.around.queue.settle(this.code, Number.MAX_SAFE_INTEGER);
        writeForm(form, typedOf(conflict.theirs.values));
        this.showLive(form);
      },
      mine: () => {
        panel.remove();
        this.version = conflict.theirs.version;
        this.changed(form);
      },
    });
    form.before(panel);
    panel.focus();
  }

  private restore(form: HTMLFormElement): void {
    const waiting = this.around.queue.get(this.code);
    if (!waiting) return;
    writeForm(form, waiting.typed);
    if (waiting.refused) this.around.queue.put(this.code, { ...waiting, refused: false });
  }

  private listen(form: HTMLFormElement): void {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.changed(form);
    });
    form.addEventListener('input', () => {
      this.remember(form);
      this.showLive(form);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.around.sender.flush(), TYPING_MS);
    });
    form.addEventListener('change', () => {
      this.changed(form);
    });
  }

  private changed(form: HTMLFormElement): void {
    clearTimeout(this.timer);
    this.remember(form);
    this.showLive(form);
    void this.around.sender.flush();
  }

  private remember(form: HTMLFormElement): void {
    const { queue } = this.around;
    queue.put(this.code, { typed: readForm(form), version: this.version, at: Date.now() });
  }

  private showLive(form: HTMLFormElement): void {
    const live = this.around.score.type(this.code, readForm(form));
    if (live) this.showScore(live);
  }

  private showScore({ score, next, band }: Pick<CardScore, 'score' | 'next'> & Partial<CardScore>): void {
    this.field('[data-card="score"]', (place) => {
      place.textContent = score === null ? '—' : points(score);
    });
    this.field('[data-card="next"]', (place) => {
      place.textContent = next;
    });
    if (band === undefined) return;
    this.element.querySelectorAll('[data-card="bands"] > li').forEach((item, index) => {
      if (index === band) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
    });
  }

  private field(selector: string, change: (element: HTMLElement) => void): void {
    const found = this.element.querySelector<HTMLElement>(selector);
    if (found) change(found);
  }
}

/** Stored values as a form holds them. */
function typedOf(values: Readonly<Record<string, InputValue>>): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, string | readonly string[]][] => {
      if (value === null) return [];
      if (typeof value === 'boolean') return [[key, value ? 'yes' : 'no']];
      return [[key, typeof value === 'number' ? String(value) : value]];
    }),
  );
}
