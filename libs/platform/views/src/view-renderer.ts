import { Clock, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { assertPlain } from './assert-plain.js';
import type { RenderContext } from './helpers/helper-context.js';
import { TemplateLibrary } from './template-library.js';
import type { ViewContext } from './view-context.js';

/**
 * Model + template → text. Knows nothing of requests, so pages, PDF documents and mails all come
 * from here and share partials.
 */
@Injectable()
export class ViewRenderer {
  constructor(
    private readonly templates: TemplateLibrary,
    private readonly clock: Clock,
  ) {}

  /**
   * @param template `<feature>/<page>` for a page, else the path below `templates/` (`pdf/report`)
   * @param model plain data; the name `ctx` is taken by the context
   * @throws TypeError on a model that is not plain, Error on a field or text the template misses
   */
  render(template: string, model: object, context: ViewContext): string {
    assertPlain(model);
    if ('ctx' in model) throw new TypeError('model.ctx is the context’s name');
    const section = /^\/[^/?#]*/.exec(context.path)?.[0] ?? '/';
    const ctx: RenderContext = { today: today(this.clock), medium: 'screen', section, ...context };
    return this.templates.get(template)({ ...model, ctx });
  }
}
