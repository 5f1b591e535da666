import { setTimeout as delay } from 'node:timers/promises';
import { PortalClient } from '../portal-client.js';
import { untilDone } from './chair.js';

const POLL_MS = 300;

/** Somebody who asks for printed reports and waits for each until it is there. */
export class Reader {
  private readonly client: PortalClient;

  constructor(
    url: string,
    private readonly account: { readonly username: string; readonly password: string },
    language: string,
  ) {
    this.client = new PortalClient(url);
    this.headers = { 'accept-language': language };
  }

  private readonly headers: Record<string, string>;

  logIn(): Promise<void> {
    return untilDone(async () => (await this.client.logIn(this.account)).status === 303);
  }

  /** Asks for all at once, as a page full of links would, then for each again until the file comes. */
  async fetchReports(assessmentIds: readonly string[]): Promise<void> {
    for (const id of assessmentIds) await this.client.get(pathOf(id), this.headers).catch(() => undefined);
    for (const id of assessmentIds) await untilDone(() => this.isPrinted(id));
  }

  private async isPrinted(id: string): Promise<boolean> {
    const { status, text } = await this.client.get(pathOf(id), this.headers);
    if (status === 202) await delay(POLL_MS);
    return status === 200 && text.startsWith('%PDF-');
  }
}

function pathOf(assessmentId: string): string {
  return `/results/${assessmentId}/report.pdf`;
}
