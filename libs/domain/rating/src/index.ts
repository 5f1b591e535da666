export type * from './model/index.js';
export { canonicalJson } from './compile/canonical-json.js';
export { catalogueHash } from './compile/catalogue-hash.js';
export { compileCatalogue } from './compile/compile-catalogue.js';
export { checkInput } from './check/resolve-input.js';
export { parseAnswers, type ParsedAnswers } from './reading/parse-answers.js';
export { rate } from './score/rate.js';
export { RatingInputError } from './score/rating-input-error.js';
export { describeProblem, type ProblemLanguage } from './text/describe-problem.js';
