import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import Handlebars, { type HelperDelegate, type TemplateDelegate } from 'handlebars';

const BUILT_IN = { each: true, if: true, unless: true, with: true, lookup: true } as const;
const SUFFIX = '.hbs';

/**
 * Every template below a directory, compiled once at the first use and then kept. Each is also a
 * partial under its path (`layouts/app`, `partials/field`). Partials see only what they are handed:
 * `{{> partials/card this}}` or named values, never the caller's fields by accident.
 */
export class TemplateLibrary {
  private readonly templates = new Map<string, TemplateDelegate>();

  constructor(directory: string, helpers: Readonly<Record<string, HelperDelegate>>) {
    const engine = Handlebars.create();
    engine.registerHelper(helpers);
    engine.unregisterHelper('log');
    refuseMissingLists(engine);
    const options: Parameters<typeof Handlebars.compile>[1] = {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: { ...BUILT_IN, ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])) },
      explicitPartialContext: true,
      preventIndent: true,
    };
    for (const name of templateNames(directory)) {
      const source = readFileSync(join(directory, name + SUFFIX), 'utf8');
      const template = engine.compile(source, options) as TemplateDelegate;
      // A partial that is handed nothing gets an empty object, so that its optional values read as absent.
      engine.registerPartial(name, (context: unknown, runtime) => template(context ?? {}, runtime));
      this.templates.set(name, template);
    }
  }

  /** A page's name is `<feature>/<page>` (below `web/`); other templates go by their whole path. */
  get(name: string): TemplateDelegate {
    const template = this.templates.get(`web/${name}`) ?? this.templates.get(name);
    if (!template) throw new Error(`no template "${name}"`);
    return template;
  }

  get names(): readonly string[] {
    return [...this.templates.keys()];
  }
}

/** `{{#each}}` of a field that is not there would show nothing, in silence; of null or an empty list it may. */
function refuseMissingLists(engine: typeof Handlebars): void {
  const each = engine.helpers['each'] as HelperDelegate;
  engine.registerHelper('each', function (this: unknown, list: unknown, options: unknown): unknown {
    if (list === undefined) throw new TypeError('{{#each}} of a field that the model does not have');
    return each.call(this, list, options);
  });
}

/** Names (paths without suffix, `/` between) of all templates below a directory, sorted. */
export function templateNames(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length).split(sep).join('/'))
    .sort();
}
