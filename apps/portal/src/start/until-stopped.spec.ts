import { untilStopped } from './until-stopped.js';

it('ends with the code of a program that ends by itself, and listens no more', async () => {
  const before = process.listenerCount('SIGTERM');
  expect(await untilStopped(() => Promise.resolve(3))).toBe(3);
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

it('tells the program when it is asked to stop', async () => {
  const seen: string[] = [];
  const code = untilStopped(async (signal, stopped) => {
    seen.push(signal.aborted ? 'aborted' : 'running');
    process.emit('SIGTERM');
    await stopped;
    seen.push(signal.aborted ? 'aborted' : 'running');
    return 0;
  });
  expect(await code).toBe(0);
  expect(seen).toEqual(['running', 'aborted']);
});

it('does not listen on after a program that failed', async () => {
  const before = process.listenerCount('SIGINT');
  await expect(untilStopped(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(process.listenerCount('SIGINT')).toBe(before);
});
