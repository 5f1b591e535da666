import { createHmac } from 'node:crypto';
import { AppConfig } from '#config';
import { derivedKey } from '#http';
import { Clock, DomainError } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CredentialLookup, type LogInUser } from '../persistence/credential-lookup.js';

/**
 * After so many failures in a row the account, or the network, has to wait, twice as long after each
 * further one. A network gets more tries: a whole office shares it.
 */
const LIMITS = { account: 5, network: 40, first: 30, longest: 900 } as const; // tries, tries, seconds, seconds

export interface LogInTry {
  /** null: nobody of that name, or deactivated */
  readonly user: LogInUser | null;
  /** the password was right: forgets the failures */
  readonly pass: () => Promise<void>;
}

/** Counts log-ins before their password is looked at. Names that do not exist are counted like others. */
@Injectable()
export class LogInGate {
  private readonly key: Buffer;

  constructor(
    config: AppConfig,
    private readonly lookup: CredentialLookup,
    private readonly clock: Clock,
  ) {
    this.key = derivedKey(config.secret, 'log-in-attempts');
  }

  /** @throws DomainError `identity.locked` with the seconds to wait */
  async enter(username: string, network: string): Promise<LogInTry> {
    const counted = { account: this.hash(`account ${username}`), network: this.hash(`network ${network}`) };
    const attempt = { ...counted, username, at: this.clock.now(), limits: LIMITS };
    const { waitSeconds, user } = await this.lookup.beginLogIn(attempt);
    if (waitSeconds !== null) {
      throw new DomainError('identity.locked', 'too-many', { retryAfter: waitSeconds });
    }
    return { user, pass: () => this.lookup.finishLogIn(counted) };
  }

  /** The table of attempts tells nobody who tried or from where. */
  private hash(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}
