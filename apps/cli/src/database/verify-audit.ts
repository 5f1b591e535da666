import { AuditQueries, type ChainReport } from '#audit';
import { type FactsReport, VerifyFacts } from '#facts';
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

/**
 * Recomputes the audit chain of one district or all, and the signatures of the platform's records; a
 * broken one ends with exit code 1.
 */
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
  const facts = await product.within(district, () =>
    product.app.get(VerifyFacts, { strict: false }).execute(),
  );
  if (!report.valid || !expected || facts.broken.length > 0) cli.exitCode = ExitCode.fault;
  if (format === 'json') {
    const found = expect === undefined ? {} : { expected };
    await cli.out.line(JSON.stringify({ district: district.code, ...report, ...found, records: facts }));
    return;
  }
  await cli.out.line(describe(cli, district.code, report));
  if (facts.facts > 0) await cli.out.line(describeFacts(cli, district.code, facts));
  if (!expected) {
    await cli.out.line(
      cli.texts.text('cli.audit.verify.expectMissing', { code: district.code, hash: expect }),
    );
  }
}

function describeFacts({ texts }: Cli, code: string, { facts, broken }: FactsReport): string {
  const [first = ''] = broken;
  return broken.length === 0
    ? texts.text('cli.audit.verify.records', { code, facts })
    : texts.text('cli.audit.verify.recordsBroken', { code, facts, broken: broken.length, first });
}

function describe({ texts }: Cli, code: string, report: ChainReport): string {
  const { entries } = report;
  return report.valid
    ? texts.text('cli.audit.verify.valid', { code, entries, hash: report.lastHash })
    : texts.text(`cli.audit.verify.${report.broken.reason}`, { code, entries, seq: report.broken.seq });
}
