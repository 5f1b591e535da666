import type {
  CatalogueDocument,
  ComparisonOperator,
  IndicatorDocument,
  InputValue,
  RatingInput,
} from '#rating';

/** What the rules of one indicator look at. Plain numbers: a peer need not be exact. */
export interface PlainFact {
  readonly applicable: boolean;
  readonly answered: boolean;
  /** Null over a denominator of 0, and for dates. */
  readonly value: InputValue;
  /** Dates in days from the cut-off date, in the order of the inputs. */
  readonly days: readonly (number | null)[];
  /** By precondition. */
  readonly met: readonly boolean[];
}

type Value = InputValue | undefined;
type Get = (key: string) => Value;

const DAY = 86_400_000;
const NONE: readonly never[] = [];

/** Works out every indicator's facts from the answers, as one would write it by hand. */
export class PlainFacts {
  readonly indicators: readonly IndicatorDocument[];
  private readonly parameters: Readonly<Record<string, number>>;
  private readonly readers: readonly ((get: Get, asOf: number) => PlainFact)[];

  constructor(document: CatalogueDocument) {
    this.parameters = Object.fromEntries(document.parameters.map(({ key, value }) => [key, value]));
    this.indicators = document.categories.flatMap(({ items }) => items.flatMap((item) => item.indicators));
    this.readers = this.indicators.map((indicator) => this.reader(indicator));
  }

  /** In the order of `indicators`. */
  of(input: RatingInput): readonly PlainFact[] {
    const shared = this.shared(input);
    const asOf = Date.parse(input.asOf) / DAY;
    return this.readers.map((read, at) => {
      const own = input.answers?.[this.indicators[at]?.code ?? ''];
      return read((key) => own?.[key] ?? shared[key], asOf);
    });
  }

  private shared({ profile, system }: RatingInput): Readonly<Record<string, Value>> {
    const values: Record<string, Value> = { ...profile, ...system };
    const { survey_valid: valid, members_total: members, female_members: women } = values;
    if (typeof valid === 'number' && typeof members === 'number') {
      values['survey_response_rate'] = members === 0 ? 0 : valid / members;
    }
    if (typeof women === 'number' && typeof members === 'number') {
      const group = members >= (this.parameters['union_group_min_members'] ?? 0) ? 1 : 0;
      values['bodies_required'] = 2 + (women >= 1 ? 1 : 0) + group;
    }
    return values;
  }

  private reader(indicator: IndicatorDocument): (get: Get, asOf: number) => PlainFact {
    const applies = this.applicability(indicator);
    const preconditions = this.preconditions(indicator);
    const value = valueReader(indicator);
    const needed = neededKeys(indicator);
    const dates = indicator.inputs.filter(({ type }) => type === 'date').map(({ key }) => key);
    return (get, asOf) => ({
      applicable: applies(get),
      answered: needed.every((key) => get(key) != null),
      value: value(get),
      days: dates.length === 0 ? NONE : dates.map((key) => daysFrom(asOf, get(key))),
      met: preconditions.length === 0 ? NONE : preconditions.map((isMet) => isMet(get)),
    });
  }

  private applicability({ applies_when: when }: IndicatorDocument): (get: Get) => boolean {
    if (when === 'always') return () => true;
    const tests = ('all' in when ? when.all : when.any).map(({ fact, op, value, param = '' }) => {
      const limit = value ?? this.parameters[param];
      return (get: Get) => compared(get(fact), op, limit);
    });
    return (get) => ('all' in when ? tests.every((test) => test(get)) : tests.some((test) => test(get)));
  }

  private preconditions({ preconditions = [] }: IndicatorDocument): readonly ((get: Get) => boolean)[] {
    return preconditions.map(({ input, ratio_of: [a = '', b = ''] = [], op, ...constant }) => {
      const [n = 0, d = 1] = (constant.value_fraction ?? '').split('/').map(Number);
      const right =
        constant.value_fraction === undefined
          ? (constant.value ?? this.parameters[constant.param ?? ''])
          : n / d;
      return input === undefined
        ? (get) => compared(Number(get(a)) / Number(get(b)), op, right)
        : (get) => compared(get(input), op, right);
    });
  }
}

export function compared(left: unknown, op: ComparisonOperator | 'in', right: unknown): boolean {
  const [a, b] = [left as number, right as number];
  switch (op) {
    case '>=':
      return a >= b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '<':
      return a < b;
    case 'in':
      return (right as readonly unknown[]).includes(left);
    default:
      return (left === right) === (op === '==');
  }
}

export function isQuotient({ kind }: IndicatorDocument): boolean {
  return kind === 'ratio' || kind === 'computed';
}

function neededKeys({ inputs, scoring }: IndicatorDocument): readonly string[] {
  const first = scoring.rules?.[0];
  return first === undefined ? inputs.map(({ key }) => key) : first.all.map(({ input }) => input);
}

function valueReader(indicator: IndicatorDocument): (get: Get) => InputValue {
  const { formula, numerator = '', denominator = '', inputs, scoring, cap_at_one: cap } = indicator;
  const key = inputs[0]?.key ?? '';
  if (isQuotient(indicator)) {
    const [above = '', below = '', times = '1'] = formula?.split(/ [/*] /) ?? [numerator, denominator];
    const factor = Number(times);
    return (get) => {
      const divisor = Number(get(below));
      if (divisor === 0) return null;
      const quotient = (Number(get(above)) / divisor) * factor;
      return cap === true && quotient > 1 ? 1 : quotient;
    };
  }
  if (indicator.kind === 'date') return () => null;
  if (scoring.measure === 'count_ticked')
    return (get) => new Set(get(key) as readonly string[] | undefined).size;
  return (get) => get(key) ?? null;
}

function daysFrom(asOf: number, date: Value): number | null {
  return typeof date === 'string' ? Date.parse(date) / DAY - asOf : null;
}
