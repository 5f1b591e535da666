import { extensionOf, type MediaType } from './media-type.js';

const MAX_LENGTH = 120;
// controls, bidirectional overrides and invisible characters, with which a name can look like another
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const RESERVED = /[<>:"|?*]/g;

/**
 * A name from outside as a plain label: the last path segment, visible characters only, the
 * extension of what the file really is. Never used as a path; the store knows only hashes.
 */
export function safeFileName(name: string, type: MediaType): string {
  const segment = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = segment.replace(INVISIBLE, '').replace(RESERVED, '_').trim();
  const stem = withoutExtension(visible, extensionOf(type)).replace(/^[. ]+/, '') || 'file';
  return `${Array.from(stem).slice(0, MAX_LENGTH).join('').trimEnd()}.${extensionOf(type)}`;
}

function withoutExtension(name: string, extension: string): string {
  const same = extension === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${extension}$`, 'i');
  return name.replace(same, '').replace(/[. ]+$/, '');
}
