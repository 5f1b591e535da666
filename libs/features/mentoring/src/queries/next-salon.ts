import { ActivityQueries, type ActivityListItem, type Viewer } from '#activities';
import { Injectable } from '@nestjs/common';
import { mostRelevant } from '../domain/relevance.js';

/** A coming salon, and whether it has to do with what was asked about. */
export interface NextSalon {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly relevant: boolean;
}

/** Which coming salon helps with an indicator (R74). */
@Injectable()
export class NextSalons {
  constructor(private readonly activities: ActivityQueries) {}

  /** The one most about it, else the next one there is; null: none is planned. @param about the indicator's name */
  async about(viewer: Viewer, about: string): Promise<NextSalon | null> {
    const salons = [
      ...(await this.activities.list({ viewer, when: 'coming', kind: 'chair_salon' })).rows,
      ...(await this.activities.list({ viewer, when: 'coming', kind: 'tech_salon' })).rows,
    ]
      .filter(({ status }) => status === 'published')
      .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
    const best = mostRelevant(salons, ({ title }) => title, about);
    const salon = best ?? salons[0];
    return salon ? { ...named(salon), relevant: best !== null } : null;
  }
}

function named({ id, title, startsAt }: ActivityListItem): Omit<NextSalon, 'relevant'> {
  return { id, title, startsAt };
}
