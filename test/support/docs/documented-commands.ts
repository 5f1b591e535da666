import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAMS = 'npm|npx|node|star|git|pg_dump|pg_restore|node_modules/\\.bin/node';
/** Settings before it count as part of the command: `PORT=8080 npm start`. */
const COMMAND = new RegExp(`^([A-Z_]+=\\S+ )*(${PROGRAMS}) \\S`);
const FENCE = /^```(sh|bash|text|console)\n([\s\S]*?)^```$/gm;
const SPAN = /`([^`\n]+)`/g;

/** Every command that README.md and docs/ show, in code blocks and within sentences, each once. */
export function documentedCommands(): readonly string[] {
  const found = documents().flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const blocks = [...text.matchAll(FENCE)].flatMap(([, , block = '']) => block.split('\n'));
    const spans = [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(SPAN)].map(([, span = '']) => span);
    return [...blocks, ...spans].map(withoutRemark).filter((line) => COMMAND.test(line));
  });
  return [...new Set(found)].sort();
}

function documents(): string[] {
  const below = readdirSync('docs', { recursive: true, encoding: 'utf8' });
  return ['README.md', ...below.filter((file) => file.endsWith('.md')).map((file) => join('docs', file))];
}

function withoutRemark(line: string): string {
  return line.replace(/\s+#\s.*$/, '').trim();
}
