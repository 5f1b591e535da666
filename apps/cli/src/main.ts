import { Cli } from './cli.js';
import { createProgram } from './program.js';
import { runProgram } from './run-program.js';
import { languageOf } from './texts/language.js';
import { loadTexts } from './texts/texts.js';

const words = process.argv.slice(2);
const cli = new Cli(loadTexts(languageOf(words)), process.stdout, process.stderr);
process.exitCode = await runProgram(createProgram(cli), cli, words);
