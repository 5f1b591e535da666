import { DomainError, invalid } from '#kernel';

/** A refusal of the file's content as an error beside the form's file field; anything else as it is. */
export function atFileField(error: unknown): unknown {
  if (!(error instanceof DomainError) || !error.code.startsWith('files.')) return error;
  return invalid('evidence.invalid', [{ pointer: '/file', code: error.code, params: error.params }]);
}
