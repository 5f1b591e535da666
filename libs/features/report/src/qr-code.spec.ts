import qrcode from 'qrcode';
import { qrCode } from './qr-code.js';

it('draws exactly the dark modules, inside a quiet zone', () => {
  const text = 'https://star.example.org/verify/K3M97QXT04ZB';
  const { size, path } = qrCode(text);
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const drawn = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(drawn).toHaveLength(modules.data.filter(Boolean).length);
  for (const [x = 0, y = 0] of drawn) expect(modules.get(y - 2, x - 2)).toBeTruthy();
  expect(size).toBe(modules.size + 4);
});
