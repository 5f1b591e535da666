import { currentActor, platformSchema, UnitOfWork } from '#database';
import { openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { Injectable, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { DailyJobs, JobHandler, JobsModule } from './index.js';

@Injectable()
@JobHandler('test.nightly', { dailyAt: '03:10' })
class NightlyHandler {
  readonly districts: (string | null)[] = [];

  async handle(): Promise<void> {
    this.districts.push(currentActor().districtId);
    return Promise.resolve();
  }
}

describe('daily jobs', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let districts: string[];

  @Module({})
  class DatabaseStandIn {}

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema]);
    districts = [await seedDistrict(database.unitOfWork), await seedDistrict(database.unitOfWork)];
    const providers = [
      { provide: DataSource, useValue: database.dataSource },
      { provide: UnitOfWork, useValue: database.unitOfWork },
    ];
    app = await Test.createTestingModule({
      imports: [
        { module: DatabaseStandIn, global: true, providers, exports: [DataSource, UnitOfWork] },
        JobsModule.forRoot({ work: true }),
      ],
      providers: [NightlyHandler],
    }).compile();
    app.useLogger(false);
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  it('are due at their time in Shanghai', async () => {
    const schedules = await database.asOwner('SELECT name, cron, timezone FROM pgboss.schedule');
    expect(schedules).toEqual([
      { name: 'test.nightly.daily', cron: '10 3 * * *', timezone: 'Asia/Shanghai' },
    ]);
  });

  it('are done once for every district', async () => {
    await app.get(DailyJobs).begin('test.nightly');
    const { districts: done } = app.get(NightlyHandler);
    for (const deadline = Date.now() + 15_000; done.length < 2 && Date.now() < deadline;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done.toSorted()).toEqual(districts.toSorted());
  });
});
