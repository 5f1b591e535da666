import { SetMetadata } from '@nestjs/common';

export const ACCEPTS_UPLOAD = 'star:accepts-upload';

/**
 * The route takes `multipart/form-data` with one file; every other route refuses it. The form's
 * fields (with `_csrf`) stand before the file, because the token is checked before a byte of it is read.
 */
export function AcceptsUpload(): MethodDecorator {
  return SetMetadata(ACCEPTS_UPLOAD, true);
}
