import { AppConfig } from '#config';
import { Clock } from '#kernel';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { derivedKey } from '../sessions/derived-key.js';

/** A form that could not be taken because its session had ended. */
export interface KeptForm {
  /** where it was posted to, with query */
  readonly path: string;
  /** name and value of each field, in order */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

interface Sealed extends KeptForm {
  readonly userId: string;
  /** ms since 1970 */
  readonly until: number;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEPT_MS = 12 * 60 * 60 * 1000;

/**
 * Keeps a form across a log-in without storing it: encrypted and signed (AES-256-GCM) it travels as a
 * hidden field of the log-in page, and opens only for the user whose session it came from.
 */
@Injectable()
export class SealedForms {
  private readonly key: Buffer;

  constructor(
    config: AppConfig,
    private readonly clock: Clock,
  ) {
    this.key = derivedKey(config.secret, 'kept-form');
  }

  seal(form: KeptForm, userId: string): string {
    const sealed: Sealed = { ...form, userId, until: this.clock.now().getTime() + KEPT_MS };
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const text = Buffer.concat([cipher.update(JSON.stringify(sealed), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** null when it was tampered with, is too old or belongs to somebody else */
  open(sealed: string, userId: string): KeptForm | null {
    const form = this.decrypt(Buffer.from(sealed, 'base64url'));
    if (form?.userId !== userId || form.until < this.clock.now().getTime()) return null;
    return { path: form.path, fields: form.fields };
  }

  private decrypt(data: Buffer): Sealed | null {
    if (data.length <= IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.key, data.subarray(0, IV_BYTES));
    decipher.setAuthTag(data.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      const text = Buffer.concat([decipher.update(data.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      return JSON.parse(text.toString('utf8')) as Sealed;
    } catch {
      return null; // not ours, or changed on the way
    }
  }
}
