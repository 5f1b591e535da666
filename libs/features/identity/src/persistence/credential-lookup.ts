import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '#http';

export interface FoundSession extends Omit<Principal, 'tokenId' | 'scopes'> {
  /** set, and nothing else, when the session has ended */
  readonly formerUserId?: string;
}
export type FoundToken = Omit<Principal, 'sessionId'>;

export interface LogInStart {
  /** null: the attempt may go on */
  readonly waitSeconds: number | null;
  /** null: nobody of that name */
  readonly user: LogInUser | null;
}

export interface LogInUser {
  readonly id: string;
  readonly districtId: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly oneTimeExpired: boolean;
}

export interface LogInAttempt {
  readonly username: string;
  /** what failures are counted by: keyed hashes, so that the table holds no names and addresses */
  readonly account: Buffer;
  readonly network: Buffer;
  readonly at: Date;
  readonly limits: object;
}

/**
 * The look-ups before a district is known: each is one round trip to a SECURITY DEFINER function,
 * outside any unit of work, because a unit of work is for one district.
 */
@Injectable()
export class CredentialLookup {
  constructor(private readonly dataSource: DataSource) {}

  session(tokenHash: Buffer, at: Date, idleMinutes: number): Promise<FoundSession | null> {
    const sql = 'SELECT identity.find_session($1, $2, make_interval(mins => $3)) AS found';
    return this.one(sql, [tokenHash, at, idleMinutes]);
  }

  token(tokenHash: Buffer, at: Date): Promise<FoundToken | null> {
    return this.one('SELECT identity.find_token($1, $2) AS found', [tokenHash, at]);
  }

  async beginLogIn({ username, account, network, at, limits }: LogInAttempt): Promise<LogInStart> {
    const sql = 'SELECT identity.begin_log_in($1, $2, $3, $4, $5) AS found';
    const start = await this.one<LogInStart>(sql, [username, account, network, at, JSON.stringify(limits)]);
    if (!start) throw new Error('begin_log_in answered nothing');
    return start;
  }

  async finishLogIn({ account, network }: Pick<LogInAttempt, 'account' | 'network'>): Promise<void> {
    await this.dataSource.query('SELECT identity.finish_log_in($1, $2)', [account, network]);
  }

  private async one<T>(sql: string, params: unknown[]): Promise<T | null> {
    const [row] = await this.dataSource.query<{ found: T | null }[]>(sql, params);
    return row?.found ?? null;
  }
}
