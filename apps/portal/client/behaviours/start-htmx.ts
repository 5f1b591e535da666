import 'htmx.org';
import { showMessage } from './show-message.js';

/** The part of htmx's request context that is used here. */
interface RequestContext {
  readonly request: { headers: Record<string, string> };
  readonly response?: { readonly status: number };
  text?: string;
  target: Element;
  swap: string;
  select?: string | undefined;
}

const UNPROCESSABLE = 422;

/** htmx under our rules: the CSRF token on every request, and a refusal is a message, not a broken page. */
export function startHtmx(): void {
  document.addEventListener('htmx:config:request', (event) => {
    const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
    if (token) contextOf(event).request.headers['x-csrf-token'] = token;
  });
  document.addEventListener('htmx:after:request', (event) => {
    const ctx = contextOf(event);
    const status = ctx.response?.status ?? 0;
    // A form with errors comes back as 422 and is swapped in like any answer.
    if (status < 400 || status === UNPROCESSABLE) return;
    const slot = document.querySelector('.flash-slot');
    if (!slot || isWholePage(ctx.text ?? '')) {
      event.preventDefault();
      showMessage('failed');
      return;
    }
    ctx.target = slot;
    ctx.swap = 'innerHTML';
    ctx.select = undefined;
  });
  document.addEventListener('htmx:error', () => {
    showMessage('offline');
  });
}

/** Not the portal's fragment: a page of a proxy, or plain text. */
function isWholePage(text: string): boolean {
  return !text.trimStart().startsWith('<div');
}

function contextOf(event: Event): RequestContext {
  return (event as CustomEvent<{ ctx: RequestContext }>).detail.ctx;
}
