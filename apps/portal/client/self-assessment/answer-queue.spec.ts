import { AnswerQueue } from './answer-queue.js';

class FakeStorage implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}
const open = (storage: FakeStorage, id = 'one') => new AnswerQueue(storage as unknown as Storage, id);
const answer = (at: number, typed = { count: '2' }) => ({ typed, version: 1, at });

describe('answers that wait for the network', () => {
  it('are there after the browser was killed', () => {
    const storage = new FakeStorage();
    open(storage).put('A1.1', answer(5));
    expect(open(storage).get('A1.1')).toEqual(answer(5));
    expect(open(storage, 'another assessment').get('A1.1')).toBeUndefined();
  });

  it('go out in the order they were typed; a refused one waits for its change', () => {
    const queue = open(new FakeStorage());
    queue.put('B1.1', answer(2));
    queue.put('A1.1', answer(1));
    queue.put('C1.1', { ...answer(0), refused: true });
    expect(queue.waiting().map(([code]) => code)).toEqual(['A1.1', 'B1.1']);
  });

  it('are forgotten when saved, but not what was typed since', () => {
    const storage = new FakeStorage();
    const queue = open(storage);
    queue.put('A1.1', answer(1));
    queue.put('A1.1', answer(2, { count: '3' }));
    queue.settle('A1.1', 1);
    expect(queue.get('A1.1')?.typed).toEqual({ count: '3' });
    queue.settle('A1.1', 2);
    expect(queue.get('A1.1')).toBeUndefined();
    expect(storage.items.size).toBe(0);
  });

  it('stay in memory where the browser has no storage', () => {
    const broken = new FakeStorage();
    broken.getItem = () => {
      throw new Error('denied');
    };
    broken.setItem = () => {
      throw new Error('denied');
    };
    const queue = open(broken);
    queue.put('A1.1', answer(1));
    expect(queue.get('A1.1')).toEqual(answer(1));
  });
});
