import { AppConfig } from '#config';
import { type Authentication, Authenticator, type Credentials } from '#http';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CredentialLookup } from '../persistence/credential-lookup.js';
import { hashSecret } from './secret.js';

/** Sessions and API tokens by the hash of their secret; rights as they are at this moment. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(
    private readonly lookup: CredentialLookup,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {
    super();
  }

  async authenticate({ kind, secret }: Credentials): Promise<Authentication> {
    const now = this.clock.now();
    if (kind === 'token') {
      const token = await this.lookup.token(hashSecret(secret), now);
      return { principal: token && { ...token, sessionId: null }, formerUserId: null };
    }
    const session = await this.lookup.session(hashSecret(secret), now, this.config.session.idleMinutes);
    if (!session || session.formerUserId !== undefined) {
      return { principal: null, formerUserId: session?.formerUserId ?? null };
    }
    return { principal: { ...session, tokenId: null, scopes: null }, formerUserId: null };
  }
}
