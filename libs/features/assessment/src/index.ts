export { AssessmentModule } from './assessment.module.js';
export { assessmentSchema } from './persistence/assessment.schema.js';
export { StartAssessment, type StartAssessmentCommand } from './use-cases/start-assessment.js';
