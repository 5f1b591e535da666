import { Injectable } from '@nestjs/common';
import type { StarChange } from '../domain/star/star-change.js';

export type StarReaction = (change: StarChange) => Promise<void>;

/**
 * Who follows a star: membership, benefits, grants, certificates. They follow inside the transaction that
 * changes it, so either everything has changed or nothing has (R29).
 */
@Injectable()
export class StarChanges {
  private readonly reactions = new Map<string, StarReaction>();

  /**
   * For a feature's `onModuleInit`. A reaction writes through the unit of work that runs.
   *
   * @param name reactions run in the order of their names
   * @throws Error when the name is taken
   */
  react(name: string, reaction: StarReaction): void {
    if (this.reactions.has(name)) throw new Error(`two reactions to a star's change are called "${name}"`);
    this.reactions.set(name, reaction);
  }

  /** Inside `UnitOfWork.run`, after the change was written. What a reaction throws undoes the change. */
  async tell(change: StarChange): Promise<void> {
    const ordered = [...this.reactions].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, reaction] of ordered) await reaction(change);
  }
}
