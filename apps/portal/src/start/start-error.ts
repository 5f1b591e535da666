import type { TextParams } from '#views';

/** Why the portal does not start, in words of `portal.start.errors`. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    readonly key: string,
    readonly params: TextParams,
  ) {
    super(key);
  }
}
