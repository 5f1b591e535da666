import { AppConfig } from '#config';
import { runAs, UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';

/** The district whose public pages this portal shows; found by its configured code once it exists. */
@Injectable()
export class DefaultDistrict {
  private known: string | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** null on an empty database */
  async id(): Promise<string | null> {
    this.known ??= await this.find();
    return this.known;
  }

  private async find(): Promise<string | null> {
    const nobody = { userId: null, name: 'portal', districtId: null, requestId: null };
    const rows = await runAs(nobody, () =>
      this.unitOfWork.read(() =>
        this.unitOfWork.sql<{ id: string }>('SELECT id FROM platform.districts WHERE code = $1', [
          this.config.district,
        ]),
      ),
    );
    return rows[0]?.id ?? null;
  }
}
