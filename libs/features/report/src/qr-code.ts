import qrcode from 'qrcode';

/** A QR code as one SVG path over a grid of `size` × `size` modules, quiet zone included. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

const QUIET = 2;

/** Error correction `M`: a paper with a coffee stain can still be checked. */
export function qrCode(text: string): QrCode {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return { size: modules.size + 2 * QUIET, path };
}
