import { isId } from '#kernel';

/** What a guest without a registration said at the door. */
export interface WalkInLetter {
  readonly personName: string;
  /** digits; '' when the guest gave none */
  readonly phone: string;
  /** null: a guest without one of the district's unions */
  readonly unionId: string | null;
}

/** @returns null for what no scanner's page writes */
export function readWalkInLetter(text: string): WalkInLetter | null {
  const read = parse(text);
  if (typeof read !== 'object' || read === null) return null;
  const { personName, phone, unionId } = read as Readonly<Record<string, unknown>>;
  if (typeof personName !== 'string' || typeof phone !== 'string') return null;
  return { personName, phone: phone.replace(/\D/g, ''), unionId: isId(unionId) ? unionId : null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
