import { v7 } from 'uuid';

/** UUIDv7: sortable by creation, so that new rows land at the end of their index. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be an id at all; what cannot is not looked up. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
