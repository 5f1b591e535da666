export { FakeClock } from './fake-clock.js';
export { FakeJobQueue, type EnqueuedJob } from './fake-job-queue.js';
export { FakeMailer } from './fake-mailer.js';
export { actorOf, seedDistrict } from './seed-district.js';
export {
  announceTestServer,
  openTestDatabase,
  withDatabase,
  type TestDatabase,
  type TestServer,
} from './test-database.js';
export { sampleFile, zip } from './sample-files.js';
