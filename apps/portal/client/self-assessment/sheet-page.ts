type Params = Readonly<Record<string, string | number>>;

/** What the server put into the page for its scripts. */
export class SheetPage {
  readonly assessmentId: string;
  readonly editable: boolean;
  private readonly texts: Readonly<Record<string, string>>;

  constructor(readonly root: HTMLElement) {
    this.assessmentId = root.dataset['assessment'] ?? '';
    this.editable = root.dataset['editable'] === 'true';
    this.texts = JSON.parse(root.dataset['texts'] ?? '{}') as Record<string, string>;
  }

  get language(): 'zh-CN' | 'en' {
    return document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
  }

  text(name: string, params: Params = {}): string {
    const text = this.texts[name] ?? '';
    return text.replace(/\{(\w+)\}/g, (gap, key: string) => String(params[key] ?? gap));
  }
}
