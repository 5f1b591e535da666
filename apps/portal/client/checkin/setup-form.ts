import { codeOf } from '../self-assessment/api.js';
import type { DeviceSession } from './device-session.js';
import type { DeviceStore } from './device-store.js';
import type { DoorApi, OpenedDevice } from './door-api.js';
import type { DoorRoster } from './door-roster.js';
import { showFieldError } from './field-error.js';
import { findElement } from './find-element.js';
import type { PageTexts } from './page-texts.js';

export interface SetUp {
  readonly session: DeviceSession;
  readonly roster: DoorRoster;
  /** ms since 1970 */
  readonly serverTime: number;
}

/** Makes this device a scanner: its name, a token of its own, the roster. */
export class SetupForm {
  private readonly section = findElement('setup');
  private readonly button = findElement('open', HTMLButtonElement);
  private readonly label = findElement('label', HTMLInputElement);
  private readonly reason = findElement('setup-reason');

  constructor(
    private readonly store: DeviceStore,
    private readonly api: DoorApi,
    private readonly texts: PageTexts,
    private readonly touched: () => void,
  ) {}

  /** @param reason why the device has to be set up again; '' at first */
  ask(reason: string): Promise<SetUp> {
    this.section.hidden = false;
    this.explain(reason);
    return new Promise((resolve) => {
      findElement('setup-form', HTMLFormElement).onsubmit = (event) => {
        event.preventDefault();
        this.touched();
        void this.open().then((made) => {
          this.button.disabled = false;
          if (!made) return;
          this.section.hidden = true;
          resolve(made);
        });
      };
    });
  }

  private async open(): Promise<SetUp | null> {
    const label = this.label.value.trim();
    showFieldError('label', label === '' ? this.texts.text('labelMissing') : null);
    if (label === '') return null;
    this.button.disabled = true;
    const answer = await this.api.open(label);
    if (answer.kind === 'offline') return this.explain(this.texts.text('setupOffline'));
    if (answer.kind === 'expired') {
      findElement('log-in').hidden = false;
      return this.explain(this.texts.text('setupLogIn'));
    }
    if (answer.kind === 'refused') {
      return this.explain((answer.body as { title?: string } | null)?.title ?? codeOf(answer.body));
    }
    const opened = answer.body as OpenedDevice;
    const called = await this.api.roster(opened.token);
    if (called.kind !== 'ok') return this.explain(this.texts.text('setupOffline'));
    const session = sessionOf(this.store.activityId, opened);
    await this.store.putRoster(called.body);
    await this.store.putSession(session);
    return { session, roster: called.body, serverTime: opened.serverTime };
  }

  private explain(text: string): null {
    this.reason.textContent = text;
    this.reason.hidden = text === '';
    return null;
  }
}

function sessionOf(activityId: string, opened: OpenedDevice): DeviceSession {
  return {
    activityId,
    deviceId: opened.deviceId,
    label: opened.label,
    token: opened.token,
    expiresAt: Date.parse(opened.expiresAt),
    skew: opened.serverTime - Date.now(),
    seq: 0,
    syncedAt: opened.serverTime,
    conflicts: 0,
    last: null,
  };
}
