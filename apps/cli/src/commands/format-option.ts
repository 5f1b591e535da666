import { Option } from 'commander';
import type { Texts } from '../texts/texts.js';

/** `--format json|text`, the same for every command that answers. */
export function formatOption(texts: Texts): Option {
  return new Option('--format <format>', texts.text('cli.options.format'))
    .choices(['text', 'json'])
    .default('text');
}
