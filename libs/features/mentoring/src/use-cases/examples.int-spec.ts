import sharp from 'sharp';
import { buffer } from 'node:stream/consumers';
import type { Principal } from '#identity';
import { openMentoringStage, type MentoringStage } from '../testing/mentoring-stage.js';

const BOTH = { checked: true, agreed: true };
const RED = { r: 200, g: 22, b: 29 };

describe('an example', () => {
  let stage: MentoringStage;
  let unionId: string;
  let chair: Principal;
  let proofId: string;

  beforeAll(async () => {
    stage = await openMentoringStage();
    proofId = stage.id();
    unionId = await stage.starUnion({ proofs: [proofId] });
    chair = stage.chairOf(unionId);
    const picture = await sharp({ create: { width: 400, height: 200, channels: 3, background: RED } })
      .withExif({ IFD0: { Copyright: '王建国 13812345678' } })
      .png()
      .toBuffer();
    await stage.proof(proofId, unionId, picture);
  });
  afterAll(() => stage.close());

  const own = <T>(work: () => T): T => stage.as(chair, work);
  const picture = (part: object = {}) =>
    own(() =>
      stage.draft.execute(chair, {
        indicator: 'A1.1',
        title: '党工共建会议纪要',
        text: '',
        evidenceId: proofId,
        ...part,
      }),
    );
  const text = (words = '每季度一次，由组织委员提前一周收集议题。') =>
    own(() =>
      stage.draft.execute(chair, { indicator: 'A1.1', title: '怎样收集议题', text: words, evidenceId: '' }),
    );
  const cover = (id: string, left = '0', width = '50') =>
    own(() =>
      stage.draft.edit(chair, id, {
        title: '党工共建会议纪要',
        text: '',
        masks: [{ left, top: '0', width, height: '100' }],
      }),
    );
  const offer = (id: string, consent = BOTH) => own(() => stage.offerExample.execute(chair, id, consent));
  const review = (id: string, action: string, note = '') =>
    stage.as(stage.admin, () => stage.review.execute(stage.admin, id, action, note));
  const published = async () => {
    const id = await picture();
    await cover(id);
    await offer(id);
    await review(id, 'publish');
    return id;
  };
  const open = async (who: Principal, id: string): Promise<Buffer> =>
    stage.as(who, async () => buffer(await stage.open.picture(who, id)));
  const pixel = async (jpeg: Buffer, left: number) => {
    const { data } = await sharp(jpeg)
      .extract({ left, top: 100, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [...data];
  };

  it('is seen by others only as it was masked, with nothing else in its bytes', async () => {
    const id = await published();
    const reader = stage.chairOf(await stage.union());
    const bytes = await open(reader, id);
    expect((await pixel(bytes, 100))[0]).toBeLessThan(60);
    expect((await pixel(bytes, 300))[0]).toBeGreaterThan(180);
    const { format, exif } = await sharp(bytes).metadata();
    expect([format, exif]).toEqual(['jpeg', undefined]);
    expect(bytes.includes('13812345678')).toBe(false);
  });

  it('withdrawn, is gone from the file store, the lists, the counts and every address (R62)', async () => {
    const before = await stage.copies();
    const id = await published();
    const reader = stage.chairOf(await stage.union());
    expect(await stage.copies()).toBe(before + (before === 0 ? 1 : 0));
    const listed = async () =>
      (await stage.system(() => stage.exampleQueries.published({}))).rows.some((row) => row.id === id);
    const counted = async () => (await stage.system(() => stage.exampleQueries.counts())).get('A1.1') ?? 0;
    const count = await counted();
    expect(await listed()).toBe(true);
    await own(() => stage.withdraw.execute(chair, id));
    expect([await listed(), await counted()]).toEqual([false, count - 1]);
    await expect(open(reader, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(open(chair, id)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await stage.system(() => stage.exampleQueries.one(id))).toBeNull();
    for (const row of await stage.system(() => stage.exampleQueries.own(unionId)))
      await own(() => stage.withdraw.execute(chair, row.id));
    expect(await stage.copies()).toBe(0);
    const left = await stage.database.asOwner('SELECT * FROM mentoring.examples');
    expect(left).toEqual([]);
  });

  it('keeps the copy as long as another example stands for the same one', async () => {
    const [one, other] = [await published(), await published()];
    expect(await stage.copies()).toBe(1);
    await own(() => stage.withdraw.execute(chair, one));
    expect(await stage.copies()).toBe(1);
    await own(() => stage.withdraw.execute(chair, other));
    expect(await stage.copies()).toBe(0);
  });

  it('needs a careful look and the union’s consent', async () => {
    const id = await picture();
    await expect(offer(id, { checked: false, agreed: false })).rejects.toMatchObject({
      errors: [{ pointer: '/checked' }, { pointer: '/agreed' }],
    });
    expect(await stage.copies()).toBe(0);
    await own(() => stage.withdraw.execute(chair, id));
  });

  it('is made only of proofs that were accepted at that indicator, and that are pictures', async () => {
    for (const part of [{ evidenceId: stage.id() }, { indicator: 'B1.1' }])
      await expect(picture(part)).rejects.toMatchObject({
        errors: [{ pointer: '/evidenceId', code: 'mentoring.not_accepted' }],
      });
    const stranger = stage.chairOf(await stage.starUnion());
    const stolen = { indicator: 'A1.1', title: 'x', text: '', evidenceId: proofId };
    await expect(stage.as(stranger, () => stage.draft.execute(stranger, stolen))).rejects.toMatchObject({
      errors: [{ code: 'mentoring.not_accepted' }],
    });
  });

  it('is nobody else’s before it is published', async () => {
    const id = await picture();
    const reader = stage.chairOf(await stage.union());
    await open(chair, id);
    for (const who of [reader, stage.admin])
      await expect(open(who, id)).rejects.toMatchObject({ kind: 'not-found' });
    await offer(id);
    await open(stage.admin, id);
    await expect(open(reader, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(stage.as(reader, () => stage.withdraw.execute(reader, id))).rejects.toMatchObject({
      kind: 'not-found',
    });
    await own(() => stage.withdraw.execute(chair, id));
  });

  it('is returned with a note, covered better, and the old copy goes', async () => {
    const id = await picture();
    await cover(id);
    await offer(id);
    await expect(cover(id)).rejects.toMatchObject({ code: 'mentoring.example_settled' });
    await expect(review(id, 'return', ' ')).rejects.toMatchObject({ errors: [{ pointer: '/note' }] });
    await review(id, 'return', '右下角的签名还看得见');
    await cover(id, '40', '60');
    await offer(id);
    expect(await stage.copies()).toBe(1);
    await own(() => stage.withdraw.execute(chair, id));
  });

  it('may be a write-up, refused with an identity number', async () => {
    await expect(text('请找 44030119900101123X')).rejects.toMatchObject({
      errors: [{ pointer: '/text', code: 'mentoring.identity_number' }],
    });
    const id = await text();
    await offer(id);
    await review(id, 'publish');
    const { rows } = await stage.system(() => stage.exampleQueries.published({ search: '组织委员' }));
    expect(rows).toMatchObject([{ id, kind: 'text', indicatorCode: 'A1.1' }]);
    await own(() => stage.withdraw.execute(chair, id));
  });
});
