import { Injectable } from '@nestjs/common';
import type { Principal } from '#http';
import { readDefaultCatalogue } from '../domain/default-catalogue.js';
import { SaveCatalogueDraft } from './save-catalogue-draft.js';

/** The district takes the product's draft catalogue as its own, to change and publish. */
@Injectable()
export class AdoptDefaultCatalogue {
  constructor(private readonly saveDraft: SaveCatalogueDraft) {}

  /** @returns the version's id @throws DomainError `catalogue.version_published` when it was adopted and published before */
  async execute(principal: Principal): Promise<string> {
    return this.saveDraft.execute(principal, await readDefaultCatalogue());
  }
}
