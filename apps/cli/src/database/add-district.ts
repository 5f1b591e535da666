import { AuditLog } from '#audit';
import { District, UnitOfWork, violatedConstraint } from '#database';
import { newId } from '#kernel';
import type { Cli } from '../cli.js';
import { inWords } from './in-words.js';
import { Product } from './product.js';
import { RefusalError } from './refusal-error.js';

export interface AddDistrictOptions {
  readonly zh: string;
  readonly en: string;
}

/** Founds a district: its row, and the first entry of its audit chain. */
export async function addDistrict(cli: Cli, code: string, { zh, en }: AddDistrictOptions): Promise<void> {
  const { texts } = cli;
  await inWords(cli, () =>
    Product.run(cli, async (product) => {
      if (!/^[a-z0-9-]{1,40}$/.test(code)) {
        throw new RefusalError(texts.text('cli.district.add.badCode', { code }));
      }
      const id = newId();
      const name = texts.language === 'en' ? en : zh;
      await product.within({ id, code, name }, () => found(product, { id, code, nameZh: zh, nameEn: en }));
      await cli.out.line(texts.text('cli.district.add.done', { code, name }));
    }),
  );
}

async function found({ app, cli }: Product, district: Partial<District> & { code: string }): Promise<void> {
  const unitOfWork = app.get(UnitOfWork);
  try {
    await unitOfWork.run(async () => {
      await unitOfWork.writer.insert(District, { ...district, settings: {} });
      const { id = '', code } = district;
      app.get(AuditLog).record({
        action: 'platform.district_founded',
        subjectType: 'district',
        subjectId: id,
        data: { code },
      });
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'districts_code_key') throw error;
    throw new RefusalError(cli.texts.text('cli.district.add.taken', { code: district.code }));
  }
}
