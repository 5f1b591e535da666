import fc from 'fast-check';

const THROWS = 400;
const SIDES = 0x7fff_ffff;

/** Choices that a property test draws one after another; they shrink towards the first and the least. */
export class Dice {
  private next = 0;

  constructor(private readonly throws: readonly number[]) {}

  /** A whole number from 0 to `max`. */
  upTo(max: number): number {
    const thrown = this.throws[this.next++ % THROWS] ?? 0;
    return thrown % (max + 1);
  }

  oneOf<Entry>(entries: readonly Entry[]): Entry {
    return entries[this.upTo(entries.length - 1)] as Entry;
  }

  flip(): boolean {
    return this.upTo(1) === 1;
  }

  someOf<Entry>(entries: readonly Entry[]): Entry[] {
    return entries.filter(() => this.flip());
  }

  shuffled<Entry>(entries: readonly Entry[]): Entry[] {
    const left = [...entries];
    return entries.map(() => left.splice(this.upTo(left.length - 1), 1)[0] as Entry);
  }
}

export const dice: fc.Arbitrary<Dice> = fc
  .noBias(fc.array(fc.nat(SIDES), { minLength: THROWS, maxLength: THROWS, size: 'max' }))
  .map((throws) => new Dice(throws));
