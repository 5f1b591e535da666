import type { ErrorParams } from '#kernel';
import type { Flash } from '#views';

/** A message shown once on the next page. */
export interface FlashMessage {
  readonly kind: Flash['kind'];
  /** locale key */
  readonly key: string;
  readonly params?: ErrorParams;
}

/** After a successful POST: where the browser goes next (303), so that reloading repeats nothing. */
export class Redirect {
  constructor(
    readonly url: string,
    readonly flash: FlashMessage | null,
  ) {}
}

/** @param flash a locale key for a success message, or the whole message */
export function redirect(url: string, flash?: string | FlashMessage): Redirect {
  return new Redirect(url, typeof flash === 'string' ? { kind: 'success', key: flash } : (flash ?? null));
}
