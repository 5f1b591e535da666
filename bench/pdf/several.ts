/** Does `count` pieces of work, `width` at a time. @returns pieces per second */
export async function rateOf(
  count: number,
  width: number,
  work: (worker: number) => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  let left = count;
  const worker = async (number: number): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await work(number);
    }
  };
  await Promise.all(Array.from({ length: width }, (_, number) => worker(number)));
  return (1_000 * count) / (performance.now() - started);
}
