import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import type { Catalogue } from '#rating';
import type { Language } from '../texts/language.js';
import type { RatedFile } from './rate-file.js';
import { UnreadableFileError } from './unreadable-file-error.js';

/** A report that could not be made. */
export interface PdfFailure {
  readonly file: string;
  readonly error: unknown;
}

/** Prints a report; `close` ends the browsers behind it. */
export interface ReportPrinter {
  print(catalogue: Catalogue, rated: RatedFile, language: Language): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Writes the rating report of each rated file into a folder, `two-stars.yaml` as `two-stars.pdf`. Several are
 * printed at once; `add` waits while enough are.
 */
export class PdfReports {
  readonly failures: PdfFailure[] = [];
  private readonly printing = new Set<Promise<void>>();
  private readonly names = new Set<string>();

  /** @throws UnreadableFileError where the folder cannot be made. */
  constructor(
    private readonly folder: string,
    private readonly printer: ReportPrinter,
    private readonly options: { readonly language: Language; readonly atOnce: number },
  ) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch {
      throw new UnreadableFileError('unwritable');
    }
  }

  async add(catalogue: Catalogue, file: string, rated: RatedFile): Promise<void> {
    while (this.printing.size >= this.options.atOnce) await Promise.race(this.printing);
    const work = this.print(catalogue, file, rated).catch((error: unknown) => {
      this.failures.push({ file, error });
    });
    const done = work.finally(() => this.printing.delete(done));
    this.printing.add(done);
  }

  /** Waits for what is being printed. */
  async close(): Promise<void> {
    await Promise.all(this.printing);
    await this.printer.close();
  }

  /** Written beside and then renamed: a report that is there is whole. */
  private async print(catalogue: Catalogue, file: string, rated: RatedFile): Promise<void> {
    const target = join(this.folder, this.nameFor(file));
    const pdf = await this.printer.print(catalogue, rated, this.options.language);
    await writeFile(`${target}.part`, pdf);
    await rename(`${target}.part`, target);
  }

  /** Files of one name from several folders are told apart by a number. */
  private nameFor(file: string): string {
    const name = file === '-' ? 'report' : parse(basename(file)).name;
    let free = name;
    for (let count = 2; this.names.has(free); count++) free = `${name}-${count}`;
    this.names.add(free);
    return `${free}.pdf`;
  }
}
