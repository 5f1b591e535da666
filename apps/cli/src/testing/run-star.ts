import { Writable } from 'node:stream';
import { Cli } from '../cli.js';
import { createProgram } from '../program.js';
import { runProgram } from '../run-program.js';
import { languageOf } from '../texts/language.js';
import { loadTexts } from '../texts/texts.js';

export interface StarRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the `star` command in this process. */
export async function runStar(...words: string[]): Promise<StarRun> {
  const [out, err] = [new Memory(), new Memory()];
  const cli = new Cli(loadTexts(languageOf(words)), out, err);
  const code = await runProgram(createProgram(cli), cli, words);
  return { code, out: out.text, err: err.text };
}

class Memory extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
