export const SEAL_NAMES = 'attendance.seal-names';

export interface SealNamesPayload {
  readonly activityId: string;
}
