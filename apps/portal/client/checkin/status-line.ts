import type { DeviceSession } from './device-session.js';
import { findElement } from './find-element.js';
import type { PageTexts } from './page-texts.js';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Shanghai',
});

export interface Standing {
  readonly online: boolean;
  readonly waiting: number;
  readonly session: DeviceSession;
  /** names that cannot be searched yet */
  readonly namesMissing: number;
}

/** 在线/离线, how many scans wait, when the server was spoken to last, what the host should look at. */
export class StatusLine {
  private readonly network = findElement('network');
  private readonly queue = findElement('queue');
  private readonly synced = findElement('synced');
  private readonly conflicts = findElement('conflicts');
  private readonly undo = findElement('undo', HTMLButtonElement);
  private readonly names = findElement('names-missing');

  constructor(private readonly texts: PageTexts) {}

  show({ online, waiting, session, namesMissing }: Standing): void {
    const { syncedAt, conflicts, last } = session;
    this.network.dataset['state'] = online ? 'online' : 'offline';
    write(this.network, this.texts.text(online ? 'online' : 'offline'));
    write(
      this.queue,
      waiting === 0 ? this.texts.text('allSent') : this.texts.text('waiting', { n: waiting }),
    );
    this.queue.dataset['n'] = String(waiting);
    write(
      this.synced,
      syncedAt === null
        ? this.texts.text('neverSynced')
        : this.texts.text('synced', { at: CLOCK.format(syncedAt) }),
    );
    this.conflicts.hidden = conflicts === 0;
    write(findElement('conflicts-text'), this.texts.text('conflicts', { n: conflicts }));
    this.undo.disabled = last === null;
    this.names.hidden = namesMissing === 0;
    write(this.names, this.texts.text('namesMissing', { n: namesMissing }));
  }
}

/** Only changes are written: what stays the same is not read out again. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
