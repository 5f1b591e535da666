import 'htmx.org';
import { showMessage } from './show-message.js';

/** The part of htmx's request context that is used here. */
interface RequestContext {
  readonly request: { headers: Record<string, string> };
  readonly response?: { readonly status: number };
}

const UNPROCESSABLE = 422;

/** htmx under our rules: the CSRF token on every request, and a refusal is a message, not a broken page. */
export function startHtmx(): void {
  document.addEventListener('htmx:config:request', (event) => {
    const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
    if (token) contextOf(event).request.headers['x-csrf-token'] = token;
  });
  document.addEventListener('htmx:before:response', (event) => {
    const status = contextOf(event).response?.status ?? 0;
    // A form with errors comes back as 422 and is swapped in like any answer.
    if (status < 400 || status === UNPROCESSABLE) return;
    event.preventDefault();
    showMessage('failed');
  });
  document.addEventListener('htmx:error', () => {
    showMessage('offline');
  });
}

function contextOf(event: Event): RequestContext {
  return (event as CustomEvent<{ ctx: RequestContext }>).detail.ctx;
}
