import type { FeatureSchema } from '#database';
import { Answer } from './answer.entity.js';
import { InnovationBase1760001600000 } from './migrations/innovation-base.migration.js';
import { Milestone } from './milestone.entity.js';
import { Panelist } from './panelist.entity.js';
import { Participant } from './participant.entity.js';
import { Problem } from './problem.entity.js';
import { Project } from './project.entity.js';
import { Proof } from './proof.entity.js';
import { Result } from './result.entity.js';
import { Talent } from './talent.entity.js';
import { Withdrawal } from './withdrawal.entity.js';

export const innovationSchema: FeatureSchema = {
  name: 'innovation',
  entities: [Talent, Problem, Answer, Project, Participant, Milestone, Proof, Panelist, Result, Withdrawal],
  migrations: [InnovationBase1760001600000],
};
