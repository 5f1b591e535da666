export { organizationsSchema } from './persistence/organizations.schema.js';
