export { assessmentSchema } from './persistence/assessment.schema.js';
