/** The text holds something that the quick readers do not know; the full reader decides what it is. */
export class UnusualText extends Error {}
