import { processConfig } from '#config';
import { Announcer } from '../../../portal/src/start/announcer.js';
import { DemoSeeder } from '../../../portal/src/demo/demo-seeder.js';
import type { Cli } from '../cli.js';
import type { Format } from '../rating/refusals.js';
import { DbTasks, type DatabaseStatus } from './db-tasks.js';
import { inWords } from './in-words.js';
import { Product } from './product.js';
import { onDatabase } from './reach.js';

/** What `star db …` says and does. */
export class DbActions {
  constructor(private readonly cli: Cli) {}

  migrate(): Promise<void> {
    return this.with(async (tasks) => {
      const names = await tasks.migrate();
      for (const name of names) await this.say('migrate.applied', { name });
      await this.say('migrate.done', { count: names.length });
    });
  }

  status(format: Format): Promise<void> {
    return this.with(async (tasks) => {
      const status = await tasks.status(processConfig().database.url === undefined);
      if (format === 'json') await this.cli.out.line(JSON.stringify(status));
      else await this.describe(status);
    });
  }

  seed(): Promise<void> {
    return inWords(this.cli, () =>
      Product.run(this.cli, async (product) => {
        const before = await product.districts();
        const announcer = new Announcer(() => undefined);
        await product.app.get(DemoSeeder).seed(announcer, new AbortController().signal);
        await this.say(before.length > 0 ? 'seed.kept' : 'seed.done');
      }),
    );
  }

  reset(confirmed: boolean): Promise<void> {
    return this.with(async (tasks) => {
      await tasks.reset(confirmed);
      await this.say('reset.done', { files: processConfig().files.dir });
    });
  }

  private with(work: (tasks: DbTasks) => Promise<void>): Promise<void> {
    return inWords(this.cli, () => onDatabase(this.cli, (database) => work(new DbTasks(this.cli, database))));
  }

  private async describe(status: DatabaseStatus): Promise<void> {
    const { version, address, applied, pending, districts } = status;
    await this.say(status.embedded ? 'status.embedded' : 'status.server', { version, address });
    await this.say('status.migrations', { applied: applied.length, pending: pending.length });
    for (const name of pending) await this.say('status.pending', { name });
    const english = this.cli.texts.language === 'en';
    for (const { code, nameZh, nameEn } of districts)
      await this.say('status.district', { code, name: english ? nameEn : nameZh });
    if (districts.length === 0) await this.say('status.noDistrict');
  }

  private say(key: string, values: Record<string, string | number> = {}): Promise<void> {
    return this.cli.out.line(this.cli.texts.text(`cli.db.${key}`, values));
  }
}
