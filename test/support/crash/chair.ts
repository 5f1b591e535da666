import { setTimeout as delay } from 'node:timers/promises';
import { PortalClient } from '../portal-client.js';

const CODE = 'A1.1';
const INPUT = 'party_union_decisions';
const RETRY_MS = 200;
const THINKING_MS = 250; // so that the saves last as long as the killing
const PATIENCE_MS = 180_000;

/**
 * A chair whose browser saves one answer again and again, each time one more, and tries again until the server
 * says that it is saved.
 */
export class Chair {
  /** saves that the server acknowledged and later did not know any more */
  readonly lost: string[] = [];
  private acknowledgedVersion = 0;
  private tried = 0;
  private readonly client: PortalClient;

  constructor(
    url: string,
    private readonly account: { readonly username: string; readonly password: string },
  ) {
    this.client = new PortalClient(url);
  }

  logIn(): Promise<void> {
    return untilDone(async () => (await this.client.logIn(this.account)).status === 303);
  }

  /** @param last the number saved last; each is acknowledged before the next is tried */
  async saveUpTo(last: number): Promise<void> {
    for (let value = 1; value <= last; value += 1) {
      await untilDone(() => this.save(value));
      await delay(THINKING_MS);
    }
  }

  /** A conflict with ourselves means that the try before arrived after all: then the version is read anew. */
  private async save(value: number): Promise<boolean> {
    const version = await this.version();
    const triedBefore = this.tried === value;
    this.tried = value;
    if (version < this.acknowledgedVersion)
      this.lost.push(`${value}: ${version} < ${this.acknowledgedVersion}`);
    const fields = { version: String(version), [`values.${INPUT}`]: String(value) };
    const { status } = await this.client.post(`/assessment/answers/${CODE}`, fields);
    if (status !== 303) return false;
    // A try before may have arrived without our knowing; saving the same again makes no new version.
    this.acknowledgedVersion = triedBefore ? version : version + 1;
    return true;
  }

  private async version(): Promise<number> {
    const { status, text } = await this.client.get('/assessment/A');
    const version = new RegExp(`data-indicator="${CODE}" data-version="(\\d+)"`).exec(text)?.[1];
    if (status !== 200 || version === undefined) throw new Error(`no version in an answer ${status}`);
    return Number(version);
  }
}

/**
 * Tries until `done` says true; refused connections, broken answers and errors of the server are tried again.
 *
 * @throws Error with the last failure when it takes longer than anything should
 */
export async function untilDone(done: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let failure: unknown = 'it was refused';
  while (Date.now() < deadline) {
    try {
      if (await done()) return;
    } catch (error) {
      failure = error;
    }
    await delay(RETRY_MS);
  }
  throw new Error('tried again and again in vain', { cause: failure });
}
