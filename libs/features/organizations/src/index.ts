export { CSV_MARK, csvLines } from './domain/csv.js';
export { establishedMonths } from './domain/established-months.js';
export { INDUSTRIES, isIndustry, type Industry } from './domain/industry.js';
export {
  COUNT_FACTS,
  DERIVED_FACT,
  ORDERED_FACTS,
  PROFILE_FACTS,
  YES_NO_FACTS,
  type CountFact,
  type EnterpriseProfile,
  type ProfileFact,
  type YesNoFact,
} from './domain/profile-facts.js';
export { normalizeUscc, usccCheckDigit, usccProblem, type UsccProblem } from './domain/uscc.js';
export { OrganizationsModule } from './organizations.module.js';
export { organizationsSchema } from './persistence/organizations.schema.js';
export { OrganizationsQueries } from './queries/organizations.queries.js';
export type {
  RegisteredUnion,
  SubdistrictView,
  UnionFilter,
  UnionListItem,
  UnionPage,
  UnionView,
} from './queries/union-view.js';
export { sampleUscc, seedUnion, type SeededUnion } from './testing/seed-union.js';
export { RegisterUnion } from './use-cases/register-union.js';
export { SaveSubdistrict, type SaveSubdistrictCommand } from './use-cases/save-subdistrict.js';
export { UpdateProfile, type UpdateProfileCommand } from './use-cases/update-profile.js';
export { ownUnionId, viewingScope } from './web/viewing-scope.js';
