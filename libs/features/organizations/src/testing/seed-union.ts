import { runAs, type UnitOfWork } from '#database';
import { newId } from '#kernel';
import { usccCheckDigit } from '../domain/uscc.js';
import { Enterprise } from '../persistence/enterprise.entity.js';
import { Subdistrict } from '../persistence/subdistrict.entity.js';
import { Union } from '../persistence/union.entity.js';

export interface SeededUnion {
  readonly unionId: string;
  readonly subdistrictId: string;
}

type Part = Partial<Pick<Union, 'name' | 'establishedOn' | 'profile' | 'subdistrictId'>> &
  Partial<Pick<Enterprise, 'uscc' | 'industry'>>;

let serial = 0;

/** A union with its enterprise for a test, in a sub-district of its own unless one is given. */
export async function seedUnion(
  unitOfWork: UnitOfWork,
  districtId: string,
  part: Part = {},
): Promise<SeededUnion> {
  serial += 1;
  const actor = { userId: null, name: 'test', districtId, requestId: null };
  const subdistrictId = part.subdistrictId ?? newId();
  const unionId = newId();
  const enterpriseId = newId();
  await runAs(actor, () =>
    unitOfWork.run(async () => {
      const { writer } = unitOfWork;
      if (part.subdistrictId === undefined)
        await writer.insert(Subdistrict, {
          id: subdistrictId,
          districtId,
          name: `测试街道${serial}（演示）`,
        });
      await writer.insert(Enterprise, {
        id: enterpriseId,
        districtId,
        uscc: part.uscc ?? sampleUscc(serial),
        name: `测试企业${serial}（演示）`,
        industry: part.industry ?? 'other',
      });
      await writer.insert(Union, {
        id: unionId,
        districtId,
        subdistrictId,
        enterpriseId,
        name: part.name ?? `测试企业${serial}工会（演示）`,
        establishedOn: part.establishedOn ?? '2020-01-01',
        profile: (part.profile ?? {}) as object,
      });
    }),
  );
  return { unionId, subdistrictId };
}

/** A valid code of no existing organization (region 000000). @param serial up to nine digits */
export function sampleUscc(serial: number): string {
  const body = `91000000${String(serial).padStart(9, '0')}`;
  return body + usccCheckDigit(body);
}
