export { catalogueSchema } from './persistence/catalogue.schema.js';
