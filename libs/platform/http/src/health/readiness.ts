import { runAs, UnitOfWork } from '#database';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Whether this process should get requests: its database answers and it is not about to stop. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private draining = false;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Called first when stopping, so that a load balancer looks elsewhere. */
  drain(): void {
    this.draining = true;
  }

  beforeApplicationShutdown(): void {
    this.drain();
  }

  async check(): Promise<'ready' | 'draining' | 'no-database'> {
    if (this.draining) return 'draining';
    const nobody = { userId: null, name: 'portal', districtId: null, requestId: null };
    try {
      await runAs(nobody, () => this.unitOfWork.read(() => this.unitOfWork.sql('SELECT 1')));
      return 'ready';
    } catch {
      return 'no-database';
    }
  }
}
