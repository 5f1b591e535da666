import { join } from 'node:path';
import sharp from 'sharp';

const SIZES = [192, 512] as const;

/** The check-in page's icons: phones want pictures of fixed sizes on their home screens. @returns name → PNG */
export async function buildIcons(root: string): Promise<ReadonlyMap<string, Buffer>> {
  const drawing = join(root, 'apps/portal/client/checkin-icon.svg');
  const pictures = await Promise.all(
    SIZES.map(async (size) => {
      const picture = await sharp(drawing).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
      return [`checkin-${size}.png`, picture] as const;
    }),
  );
  return new Map(pictures);
}
