import type { StarDecision, StarDocument } from '#rating';
import type { ReportSource } from '../report-source.js';
import { percent, points } from '../words/number-words.js';
import type { ReportWords } from '../words/report-words.js';

export interface Requirement {
  readonly label: string;
  readonly cells: readonly RequirementCell[];
}

/** What one star asks, and whether the union has it; `missing` names what is not met. */
export interface RequirementCell {
  readonly asked: string | null;
  readonly met: boolean;
  readonly missing: string | null;
}

export interface StarDecisions {
  readonly stars: readonly { readonly name: string; readonly met: boolean }[];
  readonly rows: readonly Requirement[];
}

type Asked = (star: StarDocument, decision: StarDecision) => RequirementCell;

/** Why this star and not the next: every requirement of every star (rule 9 of the rating contract). */
export function starDecisions({ result }: ReportSource, words: ReportWords): StarDecisions {
  const pairs = result.stars.flatMap((decision) => {
    const document = words.catalogue.document.stars.find(({ star }) => star === decision.star);
    return document ? [{ document, decision }] : [];
  });
  const actual = (total: string): string => words.say('decision.actual', { total });
  /** Names while they are few, else codes. */
  const categories = (codes: readonly string[]): readonly string[] =>
    codes.length > 2 ? codes : codes.map((code) => words.catalogue.categoryTitle(code));
  const row = (key: string, asked: Asked): Requirement => ({
    label: words.say(`decision.${key}`),
    cells: pairs.map(({ document, decision }) => asked(document, decision)),
  });
  return {
    stars: pairs.map(({ document, decision }) => ({
      name: words.catalogue.name(document),
      met: decision.met,
    })),
    rows: [
      row('total', (star, { points: total }) =>
        cell(`≥ ${star.min_points}`, total.satisfied, [actual(points(total.actual))], words),
      ),
      row('floors', (star, { floors }) =>
        cell(`≥ ${percent(star.category_floor_ratio)}`, floors.satisfied, categories(floors.failed), words),
      ),
      row('gates', (_, { gates }) =>
        cell(words.say('decision.allGates'), gates.satisfied, gates.failed, words),
      ),
      row('established', (star, { prerequisites }) => {
        const unmet = prerequisites.filter(({ satisfied }) => !satisfied);
        const asked = words.list((star.prerequisites ?? []).map(({ zh }) => zh));
        const lacking = unmet.map(({ actual: value }) =>
          typeof value === 'number' ? actual(String(value)) : words.say('words.unanswered'),
        );
        return cell(asked || null, unmet.length === 0, lacking, words);
      }),
      row('previous', (_, { previousStar }) => previous(previousStar, words)),
      row('vetoes', (_, { vetoes }) =>
        cell(words.say('decision.noVeto'), vetoes.satisfied, vetoes.failed, words),
      ),
    ],
  };
}

function previous(asked: StarDecision['previousStar'], words: ReportWords): RequirementCell {
  if (asked === null) return { asked: null, met: true, missing: null };
  const text = words.say('decision.held', {
    star: words.starName(asked.star),
    count: asked.heldMonths,
  });
  if (asked.exempt) return { asked: words.say('decision.exempt', { asked: text }), met: true, missing: null };
  const from = asked.heldLongEnoughFrom;
  return cell(text, asked.satisfied, from === null ? [] : [words.say('decision.heldFrom', { from })], words);
}

function cell(
  asked: string | null,
  met: boolean,
  missing: readonly string[],
  words: ReportWords,
): RequirementCell {
  return { asked, met, missing: met || missing.length === 0 ? null : words.list(missing) };
}
