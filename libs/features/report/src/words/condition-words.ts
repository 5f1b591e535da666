import type {
  CatalogueDocument,
  FactTestDocument,
  GateDocument,
  IndicatorDocument,
  PreconditionDocument,
  RatedValue,
} from '#rating';
import type { Locale, TextParams, Translator } from '#views';
import type { CatalogueWords } from './catalogue-words.js';
import { sign } from './comparison-words.js';
import { percent, plain, points } from './number-words.js';
import type { ValueWords } from './value-words.js';

type Constant = number | boolean | string;

export interface ConditionWordsNeeds {
  readonly catalogue: CatalogueWords;
  readonly values: ValueWords;
  readonly translator: Translator;
  readonly locale: Locale;
}

/** Applicability, preconditions and gates in words. */
export class ConditionWords {
  private readonly parameters: ReadonlyMap<string, { readonly value: number; readonly unit: string }>;

  constructor(private readonly needs: ConditionWordsNeeds) {
    const { parameters }: CatalogueDocument = needs.catalogue.document;
    this.parameters = new Map(parameters.map((parameter) => [parameter.key, parameter]));
  }

  /** `有党组织 = 是（实际：否）` of the test of `applies_when` that names the fact. */
  unmetFact(indicator: IndicatorDocument, fact: string, actual: RatedValue): string {
    const condition = indicator.applies_when;
    const tests: readonly FactTestDocument[] =
      condition === 'always' ? [] : 'all' in condition ? condition.all : condition.any;
    const test = tests.find((one) => one.fact === fact);
    const required = test ? `${sign(test.op)} ${this.constant(test)}` : '';
    return this.say('unmetFact', {
      fact: this.needs.catalogue.fact(fact),
      required,
      actual: this.actual(actual),
    });
  }

  /** `到期事项 ≥ 2` */
  precondition(indicator: IndicatorDocument, precondition: PreconditionDocument): string {
    const { input, ratio_of: ratio } = precondition;
    const name = (key: string): string => this.needs.catalogue.inputName(indicator, key);
    const left = ratio ? ratio.map(name).join(' ÷ ') : name(input ?? '');
    const { value, op } = precondition;
    if (typeof value === 'string' && input !== undefined) {
      const options = this.needs.catalogue.option(indicator, input, value);
      return `${left} ${this.say(op === '!=' ? 'otherThan' : 'oneOf', { options })}`;
    }
    return `${left} ${sign(op)} ${precondition.value_fraction ?? this.constant(precondition)}`;
  }

  /** `≥ 90%`, `得分 ≥ 2.00` */
  gate(indicator: IndicatorDocument, gate: GateDocument): string {
    const { value } = gate;
    const option = (one: string): string =>
      this.needs.catalogue.option(indicator, indicator.inputs[0]?.key ?? '', one);
    if (gate.measure === 'points') {
      return this.say('gatePoints', { sign: this.operator(gate), points: points(Number(value)) });
    }
    if (typeof value === 'number')
      return `${this.operator(gate)} ${this.needs.values.amount(indicator, value)}`;
    if (typeof value === 'boolean') return `${this.operator(gate)} ${this.needs.values.yesNo(value)}`;
    if (typeof value === 'string') {
      return this.say(gate.op === '!=' ? 'otherThan' : 'oneOf', { options: option(value) });
    }
    return this.say('oneOf', { options: value.map(option).join(this.say('or')) });
  }

  private operator({ op }: GateDocument): string {
    return op === 'in' ? '' : sign(op);
  }

  private constant({ value, param }: { readonly value?: Constant; readonly param?: string }): string {
    if (param !== undefined) {
      const parameter = this.parameters.get(param);
      if (!parameter) return param;
      return parameter.unit === 'ratio' ? percent(parameter.value) : plain(parameter.value);
    }
    return this.actual(value ?? null);
  }

  private actual(value: RatedValue): string {
    if (value === null) return this.say('none');
    if (typeof value === 'boolean') return this.needs.values.yesNo(value);
    return typeof value === 'number' ? plain(value) : value;
  }

  private say(key: string, params?: TextParams): string {
    return this.needs.translator.t(this.needs.locale, `report.condition.${key}`, params);
  }
}
