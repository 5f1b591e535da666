import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[] | undefined;
}

interface Queryable {
  query(...parts: unknown[]): unknown;
}

/** Writes down what the application sends to PostgreSQL while something runs. */
export async function recordSql(work: () => Promise<void>): Promise<Statement[]> {
  const prototype = pg.Client.prototype as unknown as Queryable;
  const original = Object.getOwnPropertyDescriptor(prototype, 'query')?.value as Queryable['query'];
  const statements: Statement[] = [];
  prototype.query = function record(this: unknown, ...parts: unknown[]): unknown {
    const [text, values] = parts;
    if (typeof text === 'string')
      statements.push({ text, values: Array.isArray(values) ? values : undefined });
    return original.apply(this, parts);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return statements;
}
