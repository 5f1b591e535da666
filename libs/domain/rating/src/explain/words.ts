import { isExact, toNumber } from '../arithmetic/exact.js';
import type { Catalogue, CompiledIndicator } from '../model/catalogue.js';
import type { Exact } from '../model/exact.js';
import type { RatedValue } from '../model/rated-value.js';
import type { Gate } from '../model/rule.js';
import type { ExplanationLanguage } from './explanation.js';

/** Operators and truth values as they are shown in both languages. */
const SIGNS: Readonly<Record<string, string>> = {
  '>=': '≥',
  '<=': '≤',
  '==': '=',
  '!=': '≠',
  true: '✓',
  false: '✗',
};

/** Names and quantities of a catalogue in one language. */
export class Words {
  private readonly isEnglish: boolean;

  constructor(
    private readonly catalogue: Catalogue,
    language: ExplanationLanguage,
  ) {
    this.isEnglish = language === 'en';
  }

  name(named: { readonly nameZh: string; readonly nameEn: string }): string {
    return this.isEnglish ? named.nameEn : named.nameZh;
  }

  /** The name of an input, fact or system value of an indicator by its key. */
  nameOf(key: string, indicator: CompiledIndicator): string {
    const input = indicator.document.inputs.find((entry) => entry.key === key);
    if (input !== undefined) return this.isEnglish ? input.en : input.zh;
    const slot = this.catalogue.systemSlots.get(key) ?? this.catalogue.profileSlots.get(key);
    return slot === undefined ? key : this.name(slot);
  }

  fact(key: string): string {
    const slot = this.catalogue.profileSlots.get(key);
    return slot === undefined ? key : this.name(slot);
  }

  title(document: { readonly name_zh: string; readonly name_en: string }): string {
    return this.isEnglish ? document.name_en : document.name_zh;
  }

  list(names: readonly string[]): string {
    return names.join(this.isEnglish ? ', ' : '、');
  }

  /** `delegates_attended / delegates_total >= 2/3` with names and signs for people. */
  required(text: string, indicator: CompiledIndicator): string {
    return text
      .split(' ')
      .map((word) => SIGNS[word] ?? (/^[a-z]\w*$/.test(word) ? this.term(word, indicator) : word))
      .join(' ');
  }

  /** `>= 24` with its sign for people. */
  sign(required: string): string {
    return required
      .split(' ')
      .map((word) => SIGNS[word] ?? word)
      .join(' ');
  }

  /** A share as a percentage cut (never rounded up into a band) to two decimals, else with its unit. */
  quantity(value: number, unit: string): string {
    if (unit === '%') return `${cut(value * 100)}%`;
    const isCount = unit !== '' && unit !== '—' && !this.isEnglish;
    return `${cut(value)}${isCount ? ` ${unit}` : ''}`;
  }

  threshold(value: Exact, unit: string): string {
    return this.quantity(toNumber(value), unit);
  }

  value(value: RatedValue, indicator: CompiledIndicator): string {
    if (typeof value === 'number') return this.quantity(value, indicator.document.unit);
    if (value === null) return '—';
    return typeof value === 'string' ? optionLabel(value, indicator) : given(value);
  }

  /** What a gate asks, without saying whether of the value or of the points: `≥ 90%`, options by name. */
  gate({ measure, op, constant }: Gate, indicator: CompiledIndicator): string {
    if (Array.isArray(constant))
      return this.list(constant.map((option: string) => optionLabel(option, indicator)));
    const sign = SIGNS[op] ?? op;
    if (!isExact(constant)) return `${sign} ${this.value(constant as string | boolean, indicator)}`;
    return `${sign} ${measure === 'points' ? cut(toNumber(constant) / 100) : this.threshold(constant, indicator.document.unit)}`;
  }

  private term(word: string, indicator: CompiledIndicator): string {
    const name = this.nameOf(word, indicator);
    return name === word ? optionLabel(word, indicator) : name;
  }
}

/** A given fact as it is shown. */
export function given(value: RatedValue): string {
  return SIGNS[String(value)] ?? String(value ?? '—');
}

/** What an option says, from wherever the indicator declares it. */
export function optionLabel(value: string, { document }: CompiledIndicator): string {
  const { options = [], options_counted: counted = [] } = document.scoring;
  const own = document.inputs.flatMap((input) => input.options ?? []);
  return [...options, ...counted, ...own].find((option) => option.value === value)?.zh ?? value;
}

/** At most two decimals, the rest cut off; the margin undoes what doubles add to written decimals. */
function cut(value: number): string {
  return String(Math.floor(value * 100 + 1e-7) / 100);
}
