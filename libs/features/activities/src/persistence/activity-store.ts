import { currentActor, UnitOfWork } from '#database';
import { Clock, conflict, isId, newId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ActivityPlan } from '../domain/activity-plan.js';
import { Activity } from './activity.entity.js';
import { storedSession } from './stored-session.js';

/** A row as it was read: plain values. */
export type ActivityRecord = Readonly<Pick<Activity, keyof Activity>>;

type Change = Partial<Omit<ActivityRecord, 'id' | 'districtId' | 'version' | 'updatedAt'>>;

/** Activities as rows. A change locks its row, so that two changes of one activity follow each other. */
@Injectable()
export class ActivityStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Inside `UnitOfWork.run`. @returns the id of the new draft */
  async add(districtId: string, plan: ActivityPlan): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const { userId } = currentActor();
    await this.unitOfWork.writer.insert(Activity, {
      ...columnsOf(plan),
      id,
      districtId,
      status: 'draft',
      createdBy: userId,
      createdAt: now,
      updatedAt: now,
    });
    return id;
  }

  /** Inside `UnitOfWork.run`: waits for whoever changes it. @throws DomainError not-found */
  async lock(id: string): Promise<ActivityRecord> {
    if (!isId(id)) throw notFound('activity');
    await this.unitOfWork.sql('SELECT FROM activities.activities WHERE id = $1 FOR UPDATE', [id]);
    const found = await this.unitOfWork.writer.findOneBy(Activity, { id });
    if (!found) throw notFound('activity');
    return found;
  }

  /** @throws DomainError `activities.changed_meanwhile` when the row is not the one that was read */
  async change(activity: ActivityRecord, change: Change): Promise<void> {
    const { id, version } = activity;
    const done = await this.unitOfWork.writer.update(
      Activity,
      { id, version },
      { ...change, version: version + 1, updatedAt: this.clock.now() },
    );
    if (done.affected !== 1) throw conflict('activities.changed_meanwhile');
  }
}

/** A plan as columns. */
export function columnsOf({ audience, sessions, ...plan }: ActivityPlan) {
  return {
    ...plan,
    audienceWho: audience.who,
    minStar: audience.minStar,
    invitedIds: audience.invited,
    sessions: sessions.map(storedSession),
  };
}
