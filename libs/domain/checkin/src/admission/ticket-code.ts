const LENGTH = 16;
const LETTERS = /^[0-9A-HJKMNP-TV-Z]{16}$/;
/** Crockford's base 32: letters that a person or a camera mistakes for a digit are that digit. */
const MISTAKEN: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * A code as it was scanned or typed, in its one spelling. Takes the bare code, with spaces or hyphens,
 * in small letters, or a link that ends with it.
 * @returns null when it cannot be a ticket's code
 */
export function normalizeTicketCode(text: string): string | null {
  const last =
    text
      .trim()
      .split(/[/=#?&]/)
      .at(-1) ?? '';
  const letters = last
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[OIL]/g, (letter) => MISTAKEN[letter] ?? letter);
  return letters.length === LENGTH && LETTERS.test(letters) ? letters : null;
}
