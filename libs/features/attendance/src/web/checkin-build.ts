import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssetManifest, projectRoot } from '#views';
import { Injectable } from '@nestjs/common';

/** All that the check-in page is made of; what is not here is not there without a network. */
const FILES = ['checkin.css', 'checkin.js', 'icons.svg', 'favicon.svg'] as const;
const WORKER = 'checkin-worker.js';
const NAME_LENGTH = 12;

/** One build of the check-in page: the files of the page, and the worker that keeps them on a device. */
@Injectable()
export class CheckinBuild {
  constructor(private readonly assets: AssetManifest) {}

  /** Changes with any of the files. */
  get name(): string {
    const files = [...this.files, this.assets.url(WORKER)];
    return createHash('sha256').update(files.join()).digest('hex').slice(0, NAME_LENGTH);
  }

  /** The worker's code, with what it keeps in front. */
  worker(): string {
    const known = { build: this.name, files: this.files };
    const file = join(projectRoot(), 'dist', this.assets.url(WORKER));
    return `self.CHECKIN=${JSON.stringify(known)};\n${readFileSync(file, 'utf8')}`;
  }

  /** @returns the address of one of its pictures */
  icon(size: 192 | 512): string {
    return this.assets.url(`checkin-${size}.png`);
  }

  private get files(): string[] {
    return FILES.map((name) => this.assets.url(name));
  }
}
