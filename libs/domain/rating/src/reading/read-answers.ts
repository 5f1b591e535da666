import { isMapping } from '../check/is-mapping.js';
import { checkInput } from '../check/resolve-input.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/problem.js';
import type { RatingInput } from '../model/rating-input.js';
import { readDocument, withLine } from './document-reader.js';
import { isTextPath, notAMapping } from './parse-answers.js';
import { readPlain } from './plain/read-plain.js';

export interface ReadAnswers {
  /** Absent where there is a problem; else ready for `rate`. */
  readonly input?: RatingInput;
  /** Of the text and, by rule 1, of the values; with their lines. */
  readonly problems: readonly Problem[];
}

/** Reads an answers file and checks it against its catalogue, naming every problem at once. */
export function readAnswers(catalogue: Catalogue, text: string): ReadAnswers {
  const plain = readPlain(text, isTextPath) as RatingInput | undefined;
  if (isMapping(plain) && checkInput(catalogue, plain).length === 0) return { input: plain, problems: [] };
  return readWithLines(catalogue, text);
}

function readWithLines(catalogue: Catalogue, text: string): ReadAnswers {
  const { value, problems: ofText, lineOf } = readDocument(text, isTextPath);
  if (value === undefined) return { problems: ofText };
  if (!isMapping(value)) return { problems: [...ofText, notAMapping()] };
  const input = value as unknown as RatingInput;
  const ofValues = checkInput(catalogue, input).filter(
    ({ path }) => !ofText.some((known) => known.path === path),
  );
  const problems = [...ofText, ...ofValues.map((found) => withLine(found, lineOf))];
  return problems.length > 0 ? { problems } : { input, problems };
}
