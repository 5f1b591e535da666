import { StarChanges } from '#assessment';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecomputeMemberships } from './recompute-memberships.js';

/** Membership, benefits and listing mark follow a star in the transaction that changes it (R29). */
@Injectable()
export class FollowStars implements OnModuleInit {
  constructor(
    private readonly changes: StarChanges,
    private readonly recompute: RecomputeMemberships,
  ) {}

  onModuleInit(): void {
    this.changes.react('alliance.membership', async ({ unionId, effect }) => {
      await this.recompute.of([unionId], `star.${effect}`);
    });
  }
}
