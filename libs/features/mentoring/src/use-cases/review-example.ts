import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, forbidden, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { moveExample } from '../domain/example-status.js';
import { Example } from '../persistence/example.entity.js';
import { ExampleDesk } from './example-desk.js';

/** The secretariat looks whether an example helps and shows nobody who should not be shown. */
@Injectable()
export class ReviewExample {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ExampleDesk,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `mentoring.invalid` (a return needs a note), `mentoring.example_state`, forbidden, not-found */
  async execute(principal: Principal, id: string, action: string, note: string): Promise<void> {
    if (!can(principal, 'exemplar.manage')) throw forbidden();
    const errors = [
      ...(action === 'publish' || action === 'return'
        ? []
        : [{ pointer: '/action', code: 'mentoring.choose_action' }]),
      ...checkTexts({ note }, { note: { max: 300, optional: action === 'publish' } }),
    ];
    if (errors.length > 0) throw invalid('mentoring.invalid', errors);
    await this.unitOfWork.run(async () => {
      const example = await this.desk.open(id);
      const status = moveExample(example.status, action === 'publish' ? 'publish' : 'return');
      const reviewed = { reviewedBy: principal.name, reviewedAt: this.clock.now(), reviewNote: note.trim() };
      await this.unitOfWork.writer.update(Example, { id }, { ...reviewed, status });
      this.desk.record(status, id);
    });
  }
}
