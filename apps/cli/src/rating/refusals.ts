import type { Cli } from '../cli.js';
import { ExitCode } from '../exit-code.js';
import { fileProblems, problemLine, type FileProblem } from './file-problems.js';

export type Format = 'json' | 'text';

/** Says why a file cannot be used: a JSON document on standard output, or lines on standard error. */
export class Refusals {
  constructor(
    private readonly cli: Cli,
    private readonly format: Format,
  ) {}

  /**
   * Does the work, or refuses the file; null where it is refused.
   *
   * @param named whether the JSON document says which file it is about.
   */
  async guard<T>(file: string, work: () => T, named = false): Promise<T | null> {
    let problems: readonly FileProblem[];
    try {
      return work();
    } catch (error) {
      problems = fileProblems(error, this.cli.texts);
    }
    await this.refuse(file, problems, named);
    return null;
  }

  async refuse(file: string, errors: readonly FileProblem[], named = false): Promise<void> {
    this.cli.exitCode = ExitCode.unusable;
    if (this.format === 'json') {
      await this.cli.out.line(JSON.stringify(named ? { file, errors } : { errors }));
      return;
    }
    for (const problem of errors) await this.cli.err.line(problemLine(file, problem));
  }
}
