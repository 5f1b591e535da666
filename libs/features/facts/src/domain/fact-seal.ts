import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FactContent, WithdrawalContent } from './fact.js';

const SCHEME = 'v1';

/**
 * The platform's signature over a record: HMAC-SHA-256 of its canonical text (the values in a fixed
 * order as a JSON array) with a key only the running platform has. Whoever changes a row in the
 * database without the key is found when it is read.
 */
export class FactSeal {
  /** @param key 256 bits, of this purpose alone */
  constructor(private readonly key: Buffer) {}

  fact(content: FactContent): string {
    return this.sign(canonicalFact(content));
  }

  withdrawal(content: WithdrawalContent): string {
    return this.sign(canonicalWithdrawal(content));
  }

  holdsFact(content: FactContent, signature: string): boolean {
    return same(this.fact(content), signature);
  }

  holdsWithdrawal(content: WithdrawalContent, signature: string): boolean {
    return same(this.withdrawal(content), signature);
  }

  private sign(text: string): string {
    return `${SCHEME}:${createHmac('sha256', this.key).update(text).digest('hex')}`;
  }
}

function canonicalFact(one: FactContent): string {
  const { id, districtId, unionId, kind, from, to, quantity, unit, source, revision, recordedAt } = one;
  const origin = [source.type, source.id, source.title, source.path];
  const what = [kind, from, to, quantity, unit];
  return JSON.stringify([
    'fact',
    id,
    districtId,
    unionId,
    ...what,
    ...origin,
    revision,
    recordedAt.toISOString(),
  ]);
}

function canonicalWithdrawal(one: WithdrawalContent): string {
  const { id, districtId, factId, reason, withdrawnAt } = one;
  return JSON.stringify(['withdrawal', id, districtId, factId, reason, withdrawnAt.toISOString()]);
}

function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
