import { Injectable } from '@nestjs/common';
import type { StarChange } from '../domain/star/star-change.js';

export type StarReaction = (change: StarChange) => Promise<void>;

/** Something that will follow, in words: a text of `locales/` with its parameters. */
export interface StarConsequence {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Says what the reaction to a change would do, and does nothing. */
export type StarForesight = (change: StarChange) => Promise<readonly StarConsequence[]>;

interface Follower {
  readonly reaction: StarReaction;
  readonly foresight: StarForesight | null;
}

/**
 * Who follows a star: membership, benefits, grants, certificates. They follow inside the transaction that
 * changes it, so either everything has changed or nothing has (R29).
 */
@Injectable()
export class StarChanges {
  private readonly reactions = new Map<string, Follower>();

  /**
   * For a feature's `onModuleInit`. A reaction writes through the unit of work that runs.
   *
   * @param name reactions run in the order of their names
   * @param foresight for who must know before deciding
   * @throws Error when the name is taken
   */
  react(name: string, reaction: StarReaction, foresight: StarForesight | null = null): void {
    if (this.reactions.has(name)) throw new Error(`two reactions to a star's change are called "${name}"`);
    this.reactions.set(name, { reaction, foresight });
  }

  /** Inside `UnitOfWork.run`, after the change was written. What a reaction throws undoes the change. */
  async tell(change: StarChange): Promise<void> {
    for (const { reaction } of this.ordered()) await reaction(change);
  }

  /** What telling this would lead to. */
  async foresee(change: StarChange): Promise<StarConsequence[]> {
    const found: StarConsequence[] = [];
    for (const { foresight } of this.ordered()) found.push(...((await foresight?.(change)) ?? []));
    return found;
  }

  private ordered(): Follower[] {
    return [...this.reactions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, follower]) => follower);
  }
}
