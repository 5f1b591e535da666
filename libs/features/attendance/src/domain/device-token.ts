import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isId } from '#kernel';

const SECRET_BYTES = 32;

/** A scanner's token, read: whose district it claims to be of, which device, and the proof. */
export interface DeviceToken {
  readonly districtId: string;
  readonly deviceId: string;
  readonly secret: string;
}

export function newDeviceToken(districtId: string, deviceId: string): DeviceToken {
  return { districtId, deviceId, secret: randomBytes(SECRET_BYTES).toString('base64url') };
}

/** As the device keeps and shows it. */
export function writeDeviceToken({ districtId, deviceId, secret }: DeviceToken): string {
  return `${districtId}.${deviceId}.${secret}`;
}

/** @param header `Device <token>`; @returns null when it is none */
export function readDeviceToken(header: string | undefined): DeviceToken | null {
  const [, districtId, deviceId, secret = ''] =
    /^Device ([^.]+)\.([^.]+)\.([\w-]+)$/.exec(header ?? '') ?? [];
  return isId(districtId) && isId(deviceId) ? { districtId, deviceId, secret } : null;
}

/** All that the server keeps of the secret. */
export function tokenHash({ secret }: DeviceToken): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function provesToken(token: DeviceToken, hash: string): boolean {
  return timingSafeEqual(Buffer.from(tokenHash(token)), Buffer.from(hash));
}
