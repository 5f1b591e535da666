import type { FeatureSchema } from '#database';
import { Example } from './example.entity.js';
import { Goal } from './goal.entity.js';
import { Meeting } from './meeting.entity.js';
import { MentoringBase1760001700000 } from './migrations/mentoring-base.migration.js';
import { Offer } from './offer.entity.js';
import { Pair } from './pair.entity.js';

export const mentoringSchema: FeatureSchema = {
  name: 'mentoring',
  entities: [Offer, Pair, Goal, Meeting, Example],
  migrations: [MentoringBase1760001700000],
};
