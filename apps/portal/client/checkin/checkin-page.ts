import type { FoundTicket } from '#checkin';
import { Camera } from './camera.js';
import { CheckinDesk, type Judged, type WalkIn } from './checkin-desk.js';
import { codeForm } from './code-form.js';
import type { DeviceStore } from './device-store.js';
import type { DoorApi } from './door-api.js';
import { findElement } from './find-element.js';
import { GuestForm } from './guest-form.js';
import { nameForm } from './name-form.js';
import type { PageTexts } from './page-texts.js';
import { ServerClock } from './server-clock.js';
import type { SetUp } from './setup-form.js';
import type { Sounds } from './sounds.js';
import { StatusLine } from './status-line.js';
import { SyncLoop } from './sync-loop.js';
import { undoDialog } from './undo-dialog.js';
import { VerdictPanel } from './verdict-panel.js';
import { type Way, Ways } from './ways.js';

const UNKNOWN = { admit: false, tone: 'refuse', code: 'unknown' } as const;

/** The door at work: what is presented, what is said, what is kept and sent. */
export class CheckinPage {
  private readonly section = findElement('work');
  private readonly status: StatusLine;
  private readonly panel: VerdictPanel;
  private readonly guests: GuestForm;
  private readonly camera = new Camera((text) => this.present(text));
  private readonly ways = new Ways((way) => void this.turnTo(way));
  private desk: CheckinDesk | null = null;
  private loop: SyncLoop | null = null;
  private online = navigator.onLine;

  constructor(
    private readonly store: DeviceStore,
    private readonly api: DoorApi,
    private readonly texts: PageTexts,
    sounds: Sounds,
  ) {
    this.status = new StatusLine(texts);
    this.panel = new VerdictPanel(texts, sounds);
    this.guests = new GuestForm(texts, (guest) => this.walkIn(guest));
    codeForm(texts, (code) => this.present(code));
    nameForm(texts, {
      find: (name, tail) => this.find(name, tail),
      chosen: async (found) => {
        if (this.desk) await this.settle(await this.desk.judge(found));
      },
      nobody: () => {
        this.panel.show({ verdict: UNKNOWN, ticket: null });
      },
    });
    undoDialog((reason) => this.undo(reason));
  }

  /** @returns when the server has ended this device's session: by which code */
  async work({ session, roster, serverTime }: Omit<SetUp, 'serverTime'> & Partial<SetUp>): Promise<string> {
    const clock = new ServerClock(session.skew);
    if (serverTime !== undefined) clock.set(serverTime);
    this.desk = new CheckinDesk(this.store, clock, roster);
    this.guests.offer(roster.unions);
    this.section.hidden = false;
    this.panel.note(this.texts.text('ready'), session.label);
    this.ways.open('code');
    await this.refresh();
    return new Promise((resolve) => {
      this.loop = new SyncLoop(this.store, this.api, clock, {
        changed: (online) => {
          this.online = online;
          void this.refresh();
        },
        roster: (fresh) => {
          if (this.desk) this.desk.roster = fresh;
        },
        ended: (code) => {
          this.camera.stop();
          this.section.hidden = true;
          resolve(code);
        },
      });
      this.loop.start();
    });
  }

  private async present(text: string): Promise<void> {
    if (!this.desk || this.panel.isAsking) return;
    const began = performance.now();
    const judged = await this.desk.present(text);
    if (judged) await this.settle(judged, began);
    else this.panel.note(this.texts.text('notATicket'), this.texts.text('codeWrong'));
  }

  private async settle(judged: Judged, began = performance.now()): Promise<void> {
    if (judged.verdict.tone === 'ask') {
      if (await this.panel.ask(judged)) {
        await this.desk?.override(judged);
        this.panel.show({ ...judged, verdict: { admit: true, tone: 'welcome', code: 'welcome' } });
      } else this.panel.note(this.texts.text('notAdmitted'));
    } else {
      this.panel.show(judged);
      this.section.dataset['verdictMs'] = String(Math.round(performance.now() - began));
    }
    await this.kept();
  }

  private async find(name: string, tail: string): Promise<FoundTicket[]> {
    this.panel.note(this.texts.text('searching'));
    return (await this.desk?.named(name, tail)) ?? [];
  }

  private async walkIn(guest: WalkIn): Promise<void> {
    await this.desk?.walkIn(guest);
    this.panel.showWalkIn(guest.personName);
    await this.kept();
  }

  private async undo(reason: string): Promise<void> {
    const session = await this.store.session();
    if (!session?.last) return;
    await this.desk?.undo(session.last.id, reason);
    this.panel.note(this.texts.text('undone'));
    await this.kept();
  }

  private async turnTo(way: Way): Promise<void> {
    if (way !== 'camera') this.camera.stop();
    else if (!(await this.camera.start())) {
      this.ways.open('code');
      this.panel.note(this.texts.text('noCamera'), this.texts.text('noCameraDetail'));
    }
  }

  /** Something was decided: show the queue, and try to send it. */
  private async kept(): Promise<void> {
    await this.refresh();
    this.loop?.soon();
  }

  private async refresh(): Promise<void> {
    const session = await this.store.session();
    if (!session) return;
    const waiting = await this.store.countWaiting();
    this.status.show({
      online: this.online,
      waiting,
      session,
      namesMissing: this.desk?.roster.namesMissing ?? 0,
    });
  }
}
