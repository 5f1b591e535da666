import { buffer } from 'node:stream/consumers';
import { auditSchema } from '#audit';
import { platformSchema } from '#database';
import { organizationsSchema } from '#organizations';
import { openTestDatabase, sampleFile, type TestDatabase } from '#testing';
import { evidenceSchema } from '../persistence/evidence.schema.js';
import { TestShelf } from '../testing/test-shelf.js';

describe('letting a proof go', () => {
  let database: TestDatabase;
  let shelf: TestShelf;

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, auditSchema, organizationsSchema, evidenceSchema]);
  });
  beforeEach(async () => {
    shelf = await TestShelf.open(database);
  });
  afterEach(() => shelf.close());
  afterAll(() => database.close());

  it('takes its bytes with it', async () => {
    const { id } = await shelf.upload();
    await shelf.remove(id);
    expect(await shelf.ask((queries) => queries.byId(id))).toBeNull();
    expect(await shelf.filesOnDisk()).toBe(0);
  });

  it('leaves the bytes that another union’s proof stands for', async () => {
    const other = await shelf.neighbour();
    const { id } = await shelf.upload();
    const { id: theirs } = await shelf.upload({ unionId: other.unionId }, other);
    expect(await shelf.filesOnDisk()).toBe(1);
    await shelf.remove(id);
    const { content } = await shelf.openFile(theirs, other);
    expect(await buffer(content)).toEqual(sampleFile.pdf());
  });

  it('is refused while it is put to an indicator', async () => {
    const { id } = await shelf.upload();
    await shelf.link(id, shelf.requirement());
    await expect(shelf.remove(id)).rejects.toMatchObject({ code: 'evidence.still_linked', kind: 'conflict' });
    expect(await shelf.filesOnDisk()).toBe(1);
  });

  it('in any order with uploads of the same file: what is on the shelf opens, nothing else is on disk', async () => {
    const turn = async (): Promise<void> => {
      const { id } = await shelf.upload();
      await shelf.remove(id).catch(() => undefined); // another turn was quicker
    };
    await Promise.allSettled(Array.from({ length: 12 }, turn));
    const { rows } = await shelf.ask((queries) => queries.shelf(shelf.union.unionId));
    expect(await shelf.filesOnDisk()).toBe(rows.length);
    for (const { id } of rows) (await shelf.openFile(id)).content.destroy();
  });
});
