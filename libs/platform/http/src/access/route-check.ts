import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AccessPolicy } from './access-policy.js';
import { RouteInventory } from './route-inventory.js';

/** Stops the start when a route does not say who may call it, or asks for a permission nobody knows. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  constructor(
    private readonly routes: RouteInventory,
    private readonly policy: AccessPolicy,
  ) {}

  onApplicationBootstrap(): void {
    const faults = this.routes.list().flatMap(({ method, path, handler, access }) => {
      if (!access) return [`${method} ${path} (${handler}) has neither @Public() nor @Requires()`];
      if (access.kind === 'requires' && !this.policy.knows(access.permission)) {
        return [`${method} ${path} (${handler}) requires the unknown permission "${access.permission}"`];
      }
      return [];
    });
    if (faults.length > 0) throw new Error(`routes without a rule:\n${faults.join('\n')}`);
  }
}
