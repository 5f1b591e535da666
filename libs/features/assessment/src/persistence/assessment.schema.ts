import type { FeatureSchema } from '#database';
import { Assessment } from './assessment.entity.js';
import { Award } from './award.entity.js';
import { Cycle } from './cycle.entity.js';
import { AssessmentBase1760000600000 } from './migrations/assessment-base.migration.js';
import { AssessmentStars1760000910000 } from './migrations/assessment-stars.migration.js';
import { Proposal } from './proposal.entity.js';
import { Report } from './report.entity.js';
import { Review } from './review.entity.js';
import { Revocation } from './revocation.entity.js';
import { StarDecision } from './star-decision.entity.js';
import { StarEvent } from './star-event.entity.js';
import { Submission } from './submission.entity.js';

export const assessmentSchema: FeatureSchema = {
  name: 'assessment',
  entities: [
    Cycle,
    Assessment,
    Submission,
    Review,
    Proposal,
    Award,
    Revocation,
    Report,
    StarEvent,
    StarDecision,
  ],
  migrations: [AssessmentBase1760000600000, AssessmentStars1760000910000],
};
