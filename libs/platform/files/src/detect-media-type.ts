import { fileTypeFromFile } from 'file-type';
import { invalid } from '#kernel';
import { isMediaType, type MediaType } from './media-type.js';

/**
 * What a file is by its own bytes. A program, a web page or a macro document with a harmless name
 * is refused here.
 *
 * @throws DomainError `files.type_not_accepted`
 */
export async function detectMediaType(path: string, accept: readonly MediaType[]): Promise<MediaType> {
  const found = await fileTypeFromFile(path);
  if (found && isMediaType(found.mime) && accept.includes(found.mime)) return found.mime;
  throw invalid('files.type_not_accepted', [], { found: found?.ext ?? '?' });
}
