/** What a union may hand in as proof. Everything a browser shows or an office program opens, nothing that runs. */
export const MEDIA_TYPES = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const;

export type MediaType = keyof typeof MEDIA_TYPES;

export const DOCUMENT_TYPES = Object.keys(MEDIA_TYPES) as readonly MediaType[];

export function isMediaType(text: string): text is MediaType {
  return Object.hasOwn(MEDIA_TYPES, text);
}

/** The usual file name extension, without the dot. */
export function extensionOf(type: MediaType): string {
  return MEDIA_TYPES[type];
}
