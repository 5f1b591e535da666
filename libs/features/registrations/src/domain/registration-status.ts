/** Where a registration stands. A seat is held while it is confirmed or offered. */
export const REGISTRATION_STATUSES = [
  'pending',
  'confirmed',
  'waiting',
  'offered',
  'cancelled',
  'declined',
  'expired',
] as const;

export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** What somebody does to a registration that moves it on. */
export const REGISTRATION_ACTIONS = [
  'confirm',
  'queue',
  'decline',
  'offer',
  'claim',
  'expire',
  'cancel',
  'substitute',
] as const;

export type RegistrationAction = (typeof REGISTRATION_ACTIONS)[number];
