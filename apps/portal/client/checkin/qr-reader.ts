import decodeQR from 'qr/decode.js';

/** Reads a QR code out of a picture. @returns null when there is none */
export type QrReader = (frame: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Longest side of what is decoded here: enough for a ticket held before a phone, quick on a slow one. */
const DECODED_PIXELS = 480;

/** The browser's own reader where there is one, else one in JavaScript. */
export async function qrReader(): Promise<QrReader> {
  const detectors = (window as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (detectors && (await detectors.getSupportedFormats()).includes('qr_code')) {
    const detector = new detectors({ formats: ['qr_code'] });
    return async (frame) => (await detector.detect(frame))[0]?.rawValue ?? null;
  }
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return () => Promise.resolve(null);
  return (frame) => Promise.resolve(decodeFrame(frame, canvas, context));
}

function decodeFrame(
  frame: HTMLVideoElement,
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
): string | null {
  const scale = Math.min(1, DECODED_PIXELS / Math.max(frame.videoWidth, frame.videoHeight));
  canvas.width = Math.round(frame.videoWidth * scale);
  canvas.height = Math.round(frame.videoHeight * scale);
  if (canvas.width === 0) return null;
  context.drawImage(frame, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    return null; // what every frame without a code comes to
  }
}
