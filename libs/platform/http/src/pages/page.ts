export interface PageOptions {
  /** HTTP status, 200 unless given */
  readonly status?: number;
}

/** What a page controller returns: which template with which model; the interceptor renders it. */
export class Page {
  constructor(
    readonly template: string,
    readonly model: object,
    readonly status: number,
  ) {}
}

/** @param template `<feature>/<page>` below templates/web/ */
export function page(template: string, model: object = {}, options: PageOptions = {}): Page {
  return new Page(template, model, options.status ?? 200);
}
