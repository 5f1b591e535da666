import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { DomainError, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { isConfirmedBy } from '../domain/confirmation-code.js';
import { tidyPerson } from '../domain/person.js';
import type { Registration } from '../persistence/registration-row.js';
import { RegistrationStore } from '../persistence/registration-store.js';

/** What somebody shows to get at a registration: an account of its union, or a stranger's number and code. */
export type Credential =
  { readonly principal: Principal } | { readonly phone: string; readonly code: string };

/** Whose registration it is. Knowing its address proves nothing. */
@Injectable()
export class GuestAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: RegistrationStore,
  ) {}

  /** @throws DomainError not-found for what is not theirs */
  async open(id: string, credential: Credential): Promise<Registration> {
    const found = await this.unitOfWork.read(() => this.registrations.find(id));
    if (!found || !isTheirs(found, credential)) throw notFound('registration');
    return found;
  }

  /** @throws DomainError `registrations.code_wrong`, the same whether the number or the code is wrong */
  async find(phone: string, code: string): Promise<Registration> {
    const number = tidyPerson({ name: '', phone, mail: '' }).phone;
    const candidates = await this.unitOfWork.read(() => this.registrations.ofStranger(number));
    const found = candidates.find((one) => isTheirs(one, { phone: number, code }));
    if (!found) throw new DomainError('registrations.code_wrong', 'conflict');
    return found;
  }
}

function isTheirs(registration: Registration, credential: Credential): boolean {
  const { id, unionId, confirmationHash: hash, phone } = registration;
  if ('principal' in credential)
    return unionId !== null && can(credential.principal, 'activity.register', { unionId });
  return hash !== null && phone === credential.phone && isConfirmedBy(id, hash, credential.code);
}
