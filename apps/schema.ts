import { allianceSchema } from '#alliance';
import { activitiesSchema } from '#activities';
import { assessmentSchema } from '#assessment';
import { attendanceSchema } from '#attendance';
import { auditSchema } from '#audit';
import { catalogueSchema } from '#catalogue';
import { platformSchema, type FeatureSchema } from '#database';
import { evidenceSchema } from '#evidence';
import { factsSchema } from '#facts';
import { feedbackSchema } from '#feedback';
import { grantsSchema } from '#grants';
import { innovationSchema } from '#innovation';
import { jobsSchema } from '#jobs';
import { identitySchema } from '#identity';
import { mailSchema } from '#mail';
import { mentoringSchema } from '#mentoring';
import { organizationsSchema } from '#organizations';
import { registrationsSchema } from '#registrations';

/** Every part of the product that owns tables, in the order of the feature DAG. */
export const schemas: readonly FeatureSchema[] = [
  platformSchema,
  auditSchema,
  jobsSchema,
  mailSchema,
  identitySchema,
  organizationsSchema,
  catalogueSchema,
  evidenceSchema,
  factsSchema,
  assessmentSchema,
  allianceSchema,
  feedbackSchema,
  grantsSchema,
  activitiesSchema,
  registrationsSchema,
  attendanceSchema,
  innovationSchema,
  mentoringSchema,
];
