import { CatalogueQueries } from '#catalogue';
import { UnitOfWork } from '#database';
import { JobHandler, type JobHandlerProvider } from '#jobs';
import { addDays } from '#kernel';
import { Injectable } from '@nestjs/common';
import { lifecycleGrounds } from '../domain/star/lifecycle-grounds.js';
import { StarStore } from '../persistence/star-store.js';
import { StarQueries } from '../queries/star.queries.js';
import { CarryOutStarChange } from './carry-out-star-change.js';
import { StarChanger } from './star-changer.js';

/** The catalogue's ground for a star that runs out. */
const RAN_OUT = 'LP2';

/** Every night: decisions whose day has come take effect, and stars that ran out lapse, one by one. */
@Injectable()
@JobHandler('stars.nightly', { dailyAt: '03:10' })
export class NightlyStarsJob implements JobHandlerProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: StarStore,
    private readonly stars: StarQueries,
    private readonly carryOut: CarryOutStarChange,
    private readonly changer: StarChanger,
    private readonly catalogues: CatalogueQueries,
  ) {}

  async handle(): Promise<void> {
    const day = this.stars.today;
    for (const id of await this.unitOfWork.read(() => this.store.due(day))) await this.carryOut.execute(id);
    const grounds = lifecycleGrounds((await this.catalogues.published())?.document ?? {});
    const reason = grounds.find(({ code }) => code === RAN_OUT)?.text ?? '';
    for (const unionId of await this.unitOfWork.read(() => this.store.ranOut(day)))
      await this.lapse(unionId, reason);
  }

  private async lapse(unionId: string, reason: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const award = (await this.stars.histories([unionId])).get(unionId)?.awards.at(-1);
      if (!award) return;
      const { awardId, validUntil } = award;
      const before = await this.stars.current(unionId, validUntil);
      const on = addDays(validUntil, 1);
      if (before.star === 0) return;
      await this.changer.apply(
        { unionId, awardId, effect: 'lapsed', star: 0, ground: RAN_OUT, reason, on, by: null },
        before,
      );
    });
  }
}
