import type {
  CatalogueDocument,
  IndicatorDocument,
  InputDocument,
  InputType,
} from '../model/catalogue-document.js';
import type { Slot, SlotSource } from '../model/slot.js';

/** Gives every value that rules may name its place: facts, system values, then answers. */
export class SlotTable {
  readonly slots: Slot[] = [];
  readonly profile = new Map<string, Slot>();
  readonly system = new Map<string, Slot>();
  private readonly answers = new Map<string, Map<string, Slot>>();

  constructor(document: CatalogueDocument) {
    const indicators = indicatorsOf(document);
    const declared = declaredInputs(indicators);
    for (const field of document.profile_fields) {
      const unit = declared.get(field.key)?.unit ?? null;
      this.profile.set(field.key, this.add('profile', `profile.${field.key}`, { ...field, unit }, null));
    }
    for (const field of document.system_values) {
      const input = declared.get(field.key);
      const type: InputType = input?.type ?? (field.key === 'as_of' ? 'date' : 'integer');
      const source = field.derived === true ? 'derived' : 'system';
      const described = { ...field, type, unit: input?.unit ?? null };
      this.system.set(field.key, this.add(source, `system.${field.key}`, described, null));
    }
    for (const indicator of indicators) this.addAnswers(indicator);
  }

  /** The slot that a name stands for inside an indicator; inputs first, then system, then profile. */
  resolve(name: string, indicator: string): Slot {
    const slot = this.answers.get(indicator)?.get(name) ?? this.system.get(name) ?? this.profile.get(name);
    if (slot === undefined) throw new RangeError(`${indicator}: there is no value “${name}”`);
    return slot;
  }

  /** The slot of a name in `consistency`: `members_total`, or `E1.1.contracts_signed`. */
  resolvePath(name: string): Slot {
    const dot = name.lastIndexOf('.');
    return this.resolve(name.slice(dot + 1), dot < 0 ? '' : name.slice(0, dot));
  }

  fact(name: string): Slot {
    const slot = this.profile.get(name);
    if (slot === undefined) throw new RangeError(`there is no profile fact “${name}”`);
    return slot;
  }

  answersOf(indicator: string): ReadonlyMap<string, Slot> {
    return this.answers.get(indicator) ?? new Map();
  }

  private addAnswers(indicator: IndicatorDocument): void {
    const own = new Map<string, Slot>();
    for (const input of indicator.inputs.filter(isAnswer)) {
      const path = `answers.${indicator.code}.${input.key}`;
      const described = { ...input, unit: input.unit ?? null };
      own.set(input.key, this.add('answer', path, described, optionsOf(indicator, input)));
    }
    this.answers.set(indicator.code, own);
  }

  private add(source: SlotSource, path: string, described: Described, options: Slot['options']): Slot {
    const { key, type, unit, zh: nameZh, en: nameEn } = described;
    const slot: Slot = { index: this.slots.length, source, key, path, type, unit, nameZh, nameEn, options };
    this.slots.push(slot);
    return slot;
  }
}

interface Described {
  readonly key: string;
  readonly type: InputType;
  readonly unit: string | null;
  readonly zh: string;
  readonly en: string;
}

export function indicatorsOf(document: CatalogueDocument): readonly IndicatorDocument[] {
  return document.categories.flatMap((category) => category.items.flatMap((item) => item.indicators));
}

/** Given under `answers`, not read from the profile or the system. */
export function isAnswer(input: InputDocument): boolean {
  return input.from_profile !== true && input.source !== 'system';
}

/** The input that a `choice`, `boolean`, date, count or number indicator is scored by: the first of its type. */
export function measuredInput(indicator: IndicatorDocument): InputDocument | undefined {
  const { method, measure } = indicator.scoring;
  const types: readonly InputType[] =
    method === 'choice'
      ? ['choice']
      : method === 'boolean'
        ? ['boolean']
        : method === 'date_age' || method === 'date_rules'
          ? ['date']
          : measure === 'count_ticked'
            ? ['multi_select']
            : ['integer', 'number', 'money'];
  return indicator.inputs.find((input) => types.includes(input.type));
}

/** The options that may be chosen: the input's own, else the scored ones. */
export function optionsOf(indicator: IndicatorDocument, input: InputDocument): ReadonlySet<string> | null {
  if (input.type !== 'choice' && input.type !== 'multi_select') return null;
  const { options, options_counted: counted } = indicator.scoring;
  return new Set((input.options ?? counted ?? options ?? []).map((option) => option.value));
}

function declaredInputs(indicators: readonly IndicatorDocument[]): ReadonlyMap<string, InputDocument> {
  const shared = indicators.flatMap((indicator) => indicator.inputs.filter((input) => !isAnswer(input)));
  return new Map(shared.map((input) => [input.key, input]));
}
