import { District, runAs, type Actor, type UnitOfWork } from '#database';
import { newId } from '#kernel';

/** Someone acting in a district; a test that cares who gives more. */
export function actorOf(districtId: string | null, part: Partial<Actor> = {}): Actor {
  return { userId: null, name: 'test', districtId, requestId: null, ...part };
}

/** A district of its own for a test. @returns its id */
export async function seedDistrict(unitOfWork: UnitOfWork, part: { code?: string } = {}): Promise<string> {
  const id = newId();
  const code = part.code ?? `test-${id.slice(-8)}`;
  await runAs(actorOf(id), () =>
    unitOfWork.run(() =>
      unitOfWork.writer.insert(District, {
        id,
        code,
        nameZh: '示例区总工会（演示）',
        nameEn: 'Sample District (demo)',
        settings: {},
      }),
    ),
  );
  return id;
}
