import { ActivityQueries, type ActivityView, hostsActivity } from '#activities';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../persistence/desk-store.js';
import type { Registration } from '../persistence/registration-row.js';
import { RegistrationStore } from '../persistence/registration-store.js';
import { type Credential, GuestAccess } from './guest-access.js';

/** A registration with its activity, both held until the transaction ends. */
export interface HeldRegistration {
  readonly registration: Registration;
  readonly activity: ActivityView;
}

/** How a use case gets at a registration it changes: asked for its right, desk locked first, then the row. */
@Injectable()
export class RegistrationDesk {
  constructor(
    readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly desks: DeskStore,
    readonly registrations: RegistrationStore,
    private readonly access: GuestAccess,
  ) {}

  /** @throws DomainError not-found for what is not the guest's */
  async forGuest(id: string, credential: Credential): Promise<HeldRegistration> {
    return this.hold(await this.access.open(id, credential));
  }

  /** @throws DomainError not-found for what the principal does not host */
  async forHost(id: string, principal: Principal): Promise<HeldRegistration> {
    const registration = await this.registrations.find(id);
    const activity = registration && (await this.activities.one(registration.activityId));
    if (!activity || !hostsActivity(principal, activity)) throw notFound('registration');
    return this.hold(registration);
  }

  /** By the system. @returns null when it is gone */
  async forSystem(id: string): Promise<HeldRegistration | null> {
    const registration = await this.registrations.find(id);
    return registration && this.hold(registration);
  }

  /** @throws DomainError not-found for what the principal does not host */
  async hosted(activityId: string, principal: Principal): Promise<ActivityView> {
    const activity = await this.activities.one(activityId);
    if (!activity || !hostsActivity(principal, activity)) throw notFound('activity');
    return activity;
  }

  private async hold({ id, activityId }: Registration): Promise<HeldRegistration> {
    await this.desks.lockIfThere(activityId);
    const [registration, activity] = [
      await this.registrations.lock(id),
      await this.activities.one(activityId),
    ];
    if (!activity) throw notFound('activity');
    return { registration, activity };
  }
}
