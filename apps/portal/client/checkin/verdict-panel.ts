import type { Verdict } from '#checkin';
import type { Judged } from './checkin-desk.js';
import { findElement } from './find-element.js';
import type { PageTexts } from './page-texts.js';
import type { Sounds } from './sounds.js';

/** The one thing everybody looks at: a colour, a word, a name; said aloud, heard and felt. */
export class VerdictPanel {
  private readonly panel = findElement('verdict');
  private readonly word = findElement('verdict-word');
  private readonly person = findElement('verdict-person');
  private readonly detail = findElement('verdict-detail');
  private readonly decision = findElement('decision');
  private answer: ((admitted: boolean) => void) | null = null;

  constructor(
    private readonly texts: PageTexts,
    private readonly sounds: Sounds,
  ) {
    findElement('admit').addEventListener('click', () => this.answer?.(true));
    findElement('send-away').addEventListener('click', () => this.answer?.(false));
  }

  /** Whether the host still owes an answer. */
  get isAsking(): boolean {
    return this.answer !== null;
  }

  show({ verdict, ticket }: Pick<Judged, 'verdict' | 'ticket'>): void {
    const union = ticket?.unionName ?? '';
    this.write(verdict, ticket?.personName ?? '', union);
  }

  /** @param name of a guest who was written down at the door */
  showWalkIn(name: string): void {
    this.write({ admit: true, tone: 'welcome', code: 'welcome' }, name, this.texts.text('walkInKept'));
  }

  /** Asks the host. @returns whether the guest goes in */
  async ask(judged: Judged): Promise<boolean> {
    this.show(judged);
    this.decision.hidden = false;
    findElement('admit').focus();
    const admitted = await new Promise<boolean>((resolve) => {
      this.answer = resolve;
    });
    this.answer = null;
    this.decision.hidden = true;
    return admitted;
  }

  /** Words without a verdict: nothing was decided. */
  note(word: string, detail = ''): void {
    this.panel.dataset['tone'] = 'idle';
    this.word.textContent = word;
    this.person.textContent = '';
    this.detail.textContent = detail;
  }

  private write({ tone, code }: Verdict, person: string, more: string): void {
    this.panel.dataset['tone'] = tone;
    this.panel.dataset['code'] = code;
    this.word.textContent = this.texts.text(`word_${code}`);
    this.person.textContent = person;
    this.detail.textContent = [more, this.texts.text(`detail_${code}`)]
      .filter((text) => text !== '')
      .join(' · ');
    this.sounds.play(tone);
  }
}
