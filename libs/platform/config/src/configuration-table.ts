import { CONFIG_KEYS } from './config-keys.js';

/** The table of docs/configuration.md. */
export function configurationTable(): string {
  const rows = Object.values(CONFIG_KEYS).map(
    ({ name, kind, without, purpose }) => `| \`${name}\` | ${purpose} | ${kind.expected} | ${without} |`,
  );
  return ['| key | purpose | value | without it |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
