import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { LocalFileStore } from '#files';
import type { Principal } from '#http';
import { sampleFile, type TestDatabase } from '#testing';
import sharp from 'sharp';
import { PictureQueries } from '../queries/picture.queries.js';
import { type ActivitiesCase, activitiesCase, openActivitiesDatabase } from '../testing/activities-case.js';
import { KeepAlbum } from './keep-album.js';
import { PictureMaker } from './picture-maker.js';

const GPS = { IFD0: { Model: 'SecretPhone' }, IFD3: { GPSLatitude: '22/1 32/1 0/1', GPSLatitudeRef: 'N' } };

describe('the album of an activity', () => {
  const directory = mkdtempSync(join(tmpdir(), 'album-'));
  const files = new LocalFileStore(directory, 'activities');
  let database: TestDatabase;
  let the: ActivitiesCase;
  let album: KeepAlbum;
  let pictures: PictureQueries;
  let activityId: string;

  beforeAll(async () => {
    database = await openActivitiesDatabase();
  });
  beforeEach(async () => {
    the = await activitiesCase(database);
    album = new KeepAlbum(the.desk, new PictureMaker(files), files);
    pictures = new PictureQueries(the.unitOfWork, the.queries, files);
    activityId = await the.publish();
  });
  afterAll(async () => {
    await database.close();
    rmSync(directory, { recursive: true });
  });

  const photo = (width = 60, height = 40): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: '#c8161d' } })
      .jpeg()
      .withExif(GPS)
      .toBuffer();
  const add = (bytes: Buffer | null, part: { consent?: string; by?: Principal } = {}): Promise<string> =>
    album.add(part.by ?? the.secretariat, {
      activityId,
      caption: '合影（演示）',
      consentedBy: '全体（演示）',
      consent: part.consent ?? '同意（演示）',
      content: bytes && Readable.from(bytes),
    });
  const shaOf = async (id: string): Promise<string | null> => {
    const [row] = await database.asOwner<{ sha256: string | null }>(
      'SELECT sha256 FROM activities.photos WHERE id = $1',
      [id],
    );
    return row?.sha256 ?? null;
  };

  it('keeps a picture without place, time and camera, and no larger than it is shown', () =>
    the.here(async () => {
      const original = await photo(3000, 1500);
      expect(original.includes('SecretPhone')).toBe(true);
      const id = await add(original);
      const { content } = await pictures.photo(the.chair(), activityId, id);
      const stored = Buffer.concat(await content.toArray());
      const { exif, width, height, format } = await sharp(stored).metadata();
      expect({ exif, width, height, format }).toEqual({
        exif: undefined,
        width: 1600,
        height: 800,
        format: 'jpeg',
      });
      expect(stored.includes('SecretPhone')).toBe(false);
    }));

  it('deletes the file when consent is withdrawn, unless another photo is the same', () =>
    the.here(async () => {
      const bytes = await photo();
      const [first, second] = [await add(bytes), await add(bytes)];
      const sha256 = (await shaOf(first))!;
      await album.withdraw(the.secretariat, activityId, first);
      expect(await files.size(sha256)).not.toBeNull();
      expect((await pictures.album(activityId)).map(({ id }) => id)).toEqual([second]);
      await album.withdraw(the.secretariat, activityId, second);
      expect(await files.size(sha256)).toBeNull();
      expect(await shaOf(second)).toBeNull();
      await expect(pictures.photo(the.chair(), activityId, second)).rejects.toMatchObject({
        kind: 'not-found',
      });
    }));

  it.each([
    ['a program', () => sampleFile.program()],
    ['a document', () => sampleFile.pdf('x')],
    ['a page', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['half a picture', async () => (await photo(800, 600)).subarray(0, 500)],
    ['nothing', () => Buffer.alloc(0)],
  ])('refuses %s', (_, bytes) =>
    the.here(async () => {
      await expect(add(await bytes())).rejects.toMatchObject({
        errors: [{ pointer: '/file', code: 'activities.not_a_picture' }],
      });
      expect(await pictures.album(activityId)).toEqual([]);
    }),
  );

  it('takes nothing without consent, and nothing from who does not host', () =>
    the.here(async () => {
      await expect(add(await photo(), { consent: '' })).rejects.toMatchObject({
        errors: [{ pointer: '/consent' }],
      });
      await expect(add(await photo(), { by: the.chair() })).rejects.toMatchObject({ kind: 'forbidden' });
    }));
});
