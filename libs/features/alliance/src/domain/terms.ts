/** The edition of the charter that a consent is given to; a changed charter gets another. */
export const TERMS = '2026-1';
