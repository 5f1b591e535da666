export { CatalogueModule } from './catalogue.module.js';
export { readDefaultCatalogue } from './domain/default-catalogue.js';
export { catalogueSchema } from './persistence/catalogue.schema.js';
export type { CatalogueVersion, CatalogueVersionItem } from './queries/catalogue-version.js';
export { CatalogueQueries } from './queries/catalogue.queries.js';
export { AdoptDefaultCatalogue } from './use-cases/adopt-default-catalogue.js';
export { PublishCatalogue, type PublishCatalogueCommand } from './use-cases/publish-catalogue.js';
export { SaveCatalogueDraft } from './use-cases/save-catalogue-draft.js';
