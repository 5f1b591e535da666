import { PrintQueue } from './print-queue.js';

describe('PrintQueue', () => {
  it('serves in the order of asking', async () => {
    const queue = new PrintQueue(['a'], 100);
    const slot = await queue.acquire(1);
    const served: number[] = [];
    const asking = [1, 2, 3].map(async (number) => {
      const mine = await queue.acquire(1);
      served.push(number);
      queue.release(mine);
    });
    queue.release(slot);
    await Promise.all(asking);
    expect(served).toEqual([1, 2, 3]);
  });

  it('lets only so much wait', async () => {
    const queue = new PrintQueue(['a'], 100);
    const slot = await queue.acquire(1_000);
    const first = queue.acquire(60);
    await expect(queue.acquire(60)).rejects.toMatchObject({ code: 'pdf.busy', kind: 'unavailable' });
    queue.release(slot);
    queue.release(await first);
    await queue.acquire(1);
    await expect(Promise.race([queue.acquire(100), Promise.resolve('waits')])).resolves.toBe('waits');
  });

  it('forgets who gave up waiting', async () => {
    const queue = new PrintQueue(['a'], 100);
    const slot = await queue.acquire(1);
    const impatient = new AbortController();
    const given = queue.acquire(100, impatient.signal);
    impatient.abort(new Error('left'));
    await expect(given).rejects.toThrow('left');
    const next = queue.acquire(100);
    queue.release(slot);
    await expect(next).resolves.toBe('a');
  });

  it('turns waiting ones away at the end and collects every slot', async () => {
    const queue = new PrintQueue(['a', 'b'], 100);
    const [one, two] = [await queue.acquire(1), await queue.acquire(1)];
    const waiting = queue.acquire(1);
    let drained = false;
    const drain = queue.drain(new Error('closed')).then(() => (drained = true));
    await expect(waiting).rejects.toThrow('closed');
    queue.release(one);
    expect(drained).toBe(false);
    queue.release(two);
    await drain;
  });
});
