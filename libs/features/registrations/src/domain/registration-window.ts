/** When one may register. */
export interface RegistrationWindow {
  readonly registrationOpensAt: Date;
  /** the last instant at which a registration is taken */
  readonly registrationClosesAt: Date;
  readonly status: string;
}

export type WindowState = 'early' | 'open' | 'over';

/** Who sends at the closing instant itself is in time; a millisecond later is late. */
export function windowState(window: RegistrationWindow, now: Date): WindowState {
  if (window.status !== 'published' || now > window.registrationClosesAt) return 'over';
  return now < window.registrationOpensAt ? 'early' : 'open';
}
