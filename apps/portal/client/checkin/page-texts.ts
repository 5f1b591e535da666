type Params = Readonly<Record<string, string | number>>;

/** The words that the server put into the page, in its language. */
export class PageTexts {
  private readonly texts: Readonly<Record<string, string>>;

  constructor(root: HTMLElement) {
    this.texts = JSON.parse(root.dataset['texts'] ?? '{}') as Record<string, string>;
  }

  text(name: string, params: Params = {}): string {
    return (this.texts[name] ?? '').replace(/\{(\w+)\}/g, (gap, key: string) => String(params[key] ?? gap));
  }
}
