import { Injectable } from '@nestjs/common';
import { Translator, type Locale } from '#views';
import { INDUSTRIES } from '../domain/industry.js';
import { OrganizationsQueries } from '../queries/organizations.queries.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the selects of the pages offer, in the reader's language; the first entry stands for none. */
@Injectable()
export class Choices {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly translator: Translator,
  ) {}

  industries(locale: Locale, none: string): Choice[] {
    const known = INDUSTRIES.map((code) => ({
      value: code,
      label: this.translator.t(locale, `organizations.industry.${code}`),
    }));
    return [{ value: '', label: this.translator.t(locale, none) }, ...known];
  }

  /** @param within leaves out the others */
  async subdistricts(locale: Locale, none: string, within?: readonly string[]): Promise<Choice[]> {
    const all = await this.organizations.subdistricts();
    const shown = all.filter(({ id }) => within?.includes(id) ?? true);
    const known = shown.map(({ id, name }) => ({ value: id, label: name }));
    return [{ value: '', label: this.translator.t(locale, none) }, ...known];
  }
}
