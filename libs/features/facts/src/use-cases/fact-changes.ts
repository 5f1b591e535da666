import { Injectable } from '@nestjs/common';
import type { FactKind } from '../domain/fact-kind.js';

/** Facts of one union and kind were recorded or withdrawn. */
export interface FactChange {
  readonly unionId: string;
  readonly kind: FactKind;
  readonly recorded: readonly string[];
  readonly withdrawn: readonly string[];
}

type Reaction = (change: FactChange) => Promise<void>;

/**
 * Features that read facts register here what they do when some change; it is done in the transaction
 * of the change, in the order of the names.
 */
@Injectable()
export class FactChanges {
  private readonly reactions = new Map<string, Reaction>();

  /** @throws Error when the name is taken */
  react(name: string, reaction: Reaction): void {
    if (this.reactions.has(name)) throw new Error(`two reactions to facts called "${name}"`);
    this.reactions.set(name, reaction);
  }

  async tell(change: FactChange): Promise<void> {
    const sorted = [...this.reactions].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [, reaction] of sorted) await reaction(change);
  }
}
