import { ROLES } from '#identity';
import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';

/** The roles for a select, in the reader's language. */
@Injectable()
export class RoleChoices {
  constructor(private readonly translator: Translator) {}

  in(locale: Locale): readonly { value: string; label: string }[] {
    return [
      { value: '', label: this.translator.t(locale, 'accounts.chooseRole') },
      ...ROLES.map((role) => ({ value: role, label: this.translator.t(locale, `identity.role.${role}`) })),
    ];
  }
}
