import { runAs, UnitOfWork } from '#database';
import { ProblemTexts } from '#http';
import { DomainError } from '#kernel';
import type { INestApplicationContext, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openDatabase, type OpenedDatabase } from '../../../open-database.js';
import { PortalModule } from '../../../portal/src/portal.module.js';
import type { Cli } from '../cli.js';
import { RefusalError } from './refusal-error.js';
import { onDatabase } from './reach.js';

export interface ProductDistrict {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** The product's use cases, as the command line calls them. */
export class Product {
  private constructor(
    readonly cli: Cli,
    readonly app: INestApplicationContext,
    readonly defaultDistrict: string,
  ) {}

  /** On an up-to-date database; refusals of the use cases become words. */
  static async run(cli: Cli, work: (product: Product) => Promise<void>): Promise<void> {
    const onProduct = async ({ config }: OpenedDatabase) => {
      const options: Partial<NestApplicationOptions> = { logger: ['error'], abortOnError: false };
      const module = PortalModule.forRoot({ config, work: false });
      const app = await NestFactory.createApplicationContext(module, options);
      const product = new Product(cli, app, config.district);
      try {
        await work(product);
      } catch (error) {
        throw product.inWords(error);
      } finally {
        await app.close();
      }
    };
    await onDatabase(cli, onProduct, openDatabase);
  }

  /** Every district, by code. */
  async districts(): Promise<readonly ProductDistrict[]> {
    const unitOfWork = this.app.get(UnitOfWork);
    const name = this.cli.texts.language === 'en' ? 'name_en' : 'name_zh';
    return runAs(actorIn(null), () =>
      unitOfWork.read(() =>
        unitOfWork.sql<ProductDistrict>(
          `SELECT id, code, ${name} AS name FROM platform.districts ORDER BY code`,
        ),
      ),
    );
  }

  /** The district of this code, without one the default. @throws RefusalError naming those that exist */
  async district(code = this.defaultDistrict): Promise<ProductDistrict> {
    const { texts } = this.cli;
    const districts = await this.districts();
    const found = districts.find((district) => district.code === code);
    if (found) return found;
    const known = districts.map((district) => district.code).join(', ');
    throw new RefusalError(
      known === '' ? texts.text('cli.district.none') : texts.text('cli.district.unknown', { code, known }),
    );
  }

  /** Work in a district, on behalf of whoever sits at the command line. */
  within<T>(district: ProductDistrict, work: () => Promise<T>): Promise<T> {
    return runAs(actorIn(district.id), work);
  }

  private inWords(error: unknown): unknown {
    if (!(error instanceof DomainError)) return error;
    const texts = this.app.get(ProblemTexts);
    const { language } = this.cli.texts;
    const title = texts.title(language, error.code, error.params);
    const fields = error.errors.map(
      ({ pointer, code, params }) => `  ${pointer.slice(1)}: ${texts.field(language, code, params)}`,
    );
    return new RefusalError([title, ...fields].join('\n'), { cause: error });
  }
}

function actorIn(districtId: string | null) {
  return { userId: null, name: 'star', districtId, requestId: null };
}
