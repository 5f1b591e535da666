export { grantsSchema } from './persistence/grants.schema.js';
