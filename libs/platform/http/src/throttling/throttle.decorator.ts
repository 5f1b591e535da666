import { SetMetadata } from '@nestjs/common';
import type { RateLimit } from './rate-limiter.js';

export const THROTTLE = 'star:throttle';

/** A limit of the route's own, per client, besides the general one: for what invites guessing or flooding. */
export function Throttle(limit: RateLimit): MethodDecorator {
  return SetMetadata(THROTTLE, limit);
}
