import { findElement } from './find-element.js';
import { qrReader, type QrReader } from './qr-reader.js';

const LOOK_EVERY_MS = 120;
/** The same ticket held before the camera is presented once. */
const SAME_TICKET_MS = 4000;

/** Looks for tickets in what the camera sees, and stops looking while it is not wanted. */
export class Camera {
  private readonly video = findElement('video', HTMLVideoElement);
  private reader: QrReader | null = null;
  private stream: MediaStream | null = null;
  private timer = 0;
  private last = { text: '', at: 0 };

  /** @param present handles what was read; the next look waits for it */
  constructor(private readonly present: (text: string) => Promise<void>) {
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.stop();
    });
  }

  get isOn(): boolean {
    return this.stream !== null;
  }

  /** @returns false when there is no camera or it may not be used */
  async start(): Promise<boolean> {
    if (this.stream) return true;
    try {
      const video = { facingMode: 'environment', width: { ideal: 1280 } };
      this.stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
    } catch {
      return false;
    }
    this.reader ??= await qrReader();
    this.video.srcObject = this.stream;
    await this.video.play();
    this.look();
    return true;
  }

  stop(): void {
    window.clearTimeout(this.timer);
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
    this.video.srcObject = null;
  }

  private look(): void {
    this.timer = window.setTimeout(() => {
      void this.read().finally(() => {
        if (this.stream) this.look();
      });
    }, LOOK_EVERY_MS);
  }

  private async read(): Promise<void> {
    const text =
      this.video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await this.reader?.(this.video) : null;
    if (!text) return;
    const at = performance.now();
    const same = text === this.last.text && at - this.last.at < SAME_TICKET_MS;
    this.last = { text, at };
    if (!same) await this.present(text);
  }
}
