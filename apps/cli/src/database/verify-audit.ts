import { AuditQueries, type ChainReport } from '#audit';
import type { Cli } from '../cli.js';
import { ExitCode } from '../exit-code.js';
import type { Format } from '../rating/refusals.js';
import { inWords } from './in-words.js';
import { Product, type ProductDistrict } from './product.js';

export interface VerifyOptions {
  readonly format: Format;
  /** without it every district */
  readonly district?: string;
  /** a hash noted down earlier, which the chain must still contain */
  readonly expect?: string;
}

/** Recomputes the audit chain of one district or all; a broken one ends with exit code 1. */
export async function verifyAudit(cli: Cli, options: VerifyOptions): Promise<void> {
  await inWords(cli, () =>
    Product.run(cli, async (product) => {
      const { district: code, expect } = options;
      const districts =
        code === undefined && expect === undefined
          ? await product.districts()
          : [await product.district(code)];
      for (const district of districts) await verifyOne(product, district, options);
    }),
  );
}

async function verifyOne(product: Product, district: ProductDistrict, options: VerifyOptions): Promise<void> {
  const { cli } = product;
  const { format, expect } = options;
  const log = product.app.get(AuditQueries);
  const report = await product.within(district, () => log.verify());
  const expected = expect === undefined || (await product.within(district, () => log.contains(expect)));
  if (!report.valid || !expected) cli.exitCode = ExitCode.fault;
  if (format === 'json') {
    const found = expect === undefined ? {} : { expected };
    await cli.out.line(JSON.stringify({ district: district.code, ...report, ...found }));
    return;
  }
  await cli.out.line(describe(cli, district.code, report));
  if (!expected) {
    await cli.out.line(
      cli.texts.text('cli.audit.verify.expectMissing', { code: district.code, hash: expect }),
    );
  }
}

function describe({ texts }: Cli, code: string, report: ChainReport): string {
  const { entries } = report;
  return report.valid
    ? texts.text('cli.audit.verify.valid', { code, entries, hash: report.lastHash })
    : texts.text(`cli.audit.verify.${report.broken.reason}`, { code, entries, seq: report.broken.seq });
}
