import { isIP } from 'node:net';

/** As `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How a setting's text becomes a value. */
export interface ValueKind<T> {
  /** In words, for the error message and the documentation. */
  readonly expected: string;
  /** @returns undefined when the text cannot be used */
  readonly parse: (text: string) => T | undefined;
}

/** One environment variable. */
export interface ConfigKey<T> {
  readonly name: string;
  readonly kind: ValueKind<T>;
  /** What holds without it, in words, for the documentation. */
  readonly without: string;
  readonly purpose: string;
  readonly secret: boolean;
}

export function key<T>(
  name: string,
  kind: ValueKind<T>,
  without: string,
  purpose: string,
  secret = false,
): ConfigKey<T> {
  return { name, kind, without, purpose, secret };
}

export const text: ValueKind<string> = { expected: 'some text', parse: (value) => value };

export const flag: ValueKind<boolean> = {
  expected: '`true` or `false`',
  parse: (value) => ({ true: true, false: false })[value.toLowerCase()],
};

export function integer(min: number, max: number): ValueKind<number> {
  return {
    expected: `a whole number from ${min} to ${max}`,
    parse: (value) => {
      const number = Number(value);
      return /^\d+$/.test(value) && number >= min && number <= max ? number : undefined;
    },
  };
}

export function oneOf<T extends string>(words: readonly T[]): ValueKind<T> {
  return {
    expected: `one of ${words.map((word) => `\`${word}\``).join(', ')}`,
    parse: (value) => words.find((word) => word === value),
  };
}

/** @param schemes without the colon, e.g. `https` */
export function address(...schemes: readonly string[]): ValueKind<string> {
  return {
    expected: `an address beginning with ${schemes.map((scheme) => `\`${scheme}://\``).join(' or ')}`,
    parse: (value) => {
      const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : '';
      return schemes.includes(scheme) && value.startsWith(`${scheme}://`)
        ? value.replace(/\/+$/, '')
        : undefined;
    },
  };
}

export function matching(pattern: RegExp, expected: string): ValueKind<string> {
  return { expected, parse: (value) => (pattern.test(value) ? value : undefined) };
}

/**
 * What Fastify's `trustProxy` takes. It ignores a number of proxies, which says nothing about who
 * connects, so that is refused here.
 */
export const trustedProxies: ValueKind<boolean | string> = {
  expected: '`true`, `false`, or the addresses of the proxies separated by commas',
  parse: (value) => flag.parse(value) ?? (value.split(',').every(isAddress) ? value : undefined),
};

/** `10.0.0.1` or `10.0.0.0/8` */
function isAddress(text: string): boolean {
  const [ip = '', bits = '0', ...rest] = text.trim().split('/');
  return isIP(ip) !== 0 && /^\d{1,3}$/.test(bits) && rest.length === 0;
}
