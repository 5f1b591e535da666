/** One wrong field: where (RFC 6901 JSON pointer into the request), why (a stable code), with what values. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
