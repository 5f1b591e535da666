import type { HelperOptions } from 'handlebars';
import type { ViewContext } from '../view-context.js';

/** The context as templates and helpers see it: the renderer has filled in what follows from the rest. */
export type RenderContext = ViewContext &
  Required<Pick<ViewContext, 'today' | 'medium'>> & {
    /** The first part of the path, `/register`: which entry of the navigation is current. */
    readonly section: string;
  };

/** What Handlebars hands a helper: its arguments, then its options. */
export type HelperArguments = readonly [...unknown[], HelperOptions];

export function optionsOf(args: readonly unknown[]): HelperOptions {
  return args[args.length - 1] as HelperOptions;
}

export function contextOf(options: HelperOptions): RenderContext {
  return (options.data as { root: { ctx: RenderContext } }).root.ctx;
}

/** Shown for a value that is known to be absent (null). An undefined value is a mistake and throws. */
export const ABSENT = '—';

export function numberOf(helper: string, value: unknown): number | null {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`{{${helper}}} needs a number or null, got ${typeof value}`);
}
