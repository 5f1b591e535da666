import { writeFileSync } from 'node:fs';
import { qrCode } from '#report';

const WIDTH = 640;
const HEIGHT = 480;
const SIDE = 360;
const FRAMES = 10;
const WHITE = 235;
const BLACK = 16;
const GREY = 128;

/**
 * Writes what a camera sees while somebody holds a ticket before it: a YUV4MPEG2 film (4:2:0), which Chromium
 * plays as a camera with `--use-file-for-fake-video-capture`.
 */
export function filmTicket(path: string, text: string): void {
  const luma = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  const { size, path: modules } = qrCode(text);
  const scale = Math.floor(SIDE / size);
  const [left, top] = [Math.floor((WIDTH - size * scale) / 2), Math.floor((HEIGHT - size * scale) / 2)];
  for (const [, column = '', row = ''] of modules.matchAll(/M(\d+) (\d+)/g))
    for (let y = 0; y < scale; y += 1) {
      const from = (top + Number(row) * scale + y) * WIDTH + left + Number(column) * scale;
      luma.fill(BLACK, from, from + scale);
    }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}
