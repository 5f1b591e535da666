import type {
  CatalogueDocument,
  IndicatorDocument,
  InputDocument,
  InputType,
} from '../model/catalogue-document.js';

export interface PlacedIndicator {
  readonly indicator: IndicatorDocument;
  /** `categories.0.items.1.indicators.2` */
  readonly path: string;
}

/** The names of a catalogue, looked up while it is checked. */
export class CatalogueIndex {
  readonly indicators: readonly PlacedIndicator[];
  readonly parameters: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, InputType>;
  readonly system: ReadonlySet<string>;
  readonly stars: ReadonlySet<number>;

  constructor(readonly document: CatalogueDocument) {
    this.indicators = document.categories.flatMap((category, c) =>
      category.items.flatMap((item, i) =>
        item.indicators.map((indicator, n) => ({
          indicator,
          path: `categories.${c}.items.${i}.indicators.${n}`,
        })),
      ),
    );
    this.parameters = new Map(document.parameters.map(({ key, value }) => [key, value]));
    this.facts = new Map(document.profile_fields.map(({ key, type }) => [key, type]));
    this.system = new Set(document.system_values.map(({ key }) => key));
    this.stars = new Set(document.stars.map(({ star }) => star));
  }

  /** The type of a name inside an indicator: its inputs first, then system values, then facts. */
  typeOf(name: string, indicator: IndicatorDocument): InputType | undefined {
    return inputOf(name, indicator)?.type ?? (this.system.has(name) ? 'number' : this.facts.get(name));
  }
}

export function inputOf(name: string, indicator: IndicatorDocument): InputDocument | undefined {
  return indicator.inputs.find(({ key }) => key === name);
}

export function isNumeric(type: InputType | undefined): boolean {
  return type === 'integer' || type === 'number' || type === 'money';
}
