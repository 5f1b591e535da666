/** When and where tickets are looked at. Times are ms since 1970. */
export interface Door {
  readonly opensAt: number;
  readonly closesAt: number;
  /** the session behind this door; null: the whole activity */
  readonly sessionId: string | null;
  /** what the scanner's clock shows */
  readonly now: number;
  /** how much the server's clock is ahead of the scanner's, measured when they last spoke */
  readonly clockSkew: number;
  /** whether this guest's ticket has been admitted already, as far as is known here */
  readonly already: boolean;
}

const HOUR_MS = 3_600_000;
const OPEN_BEFORE_HOURS = 3;
const OPEN_AFTER_HOURS = 1;

/** The door stands open from three hours before an activity until one hour after it. */
export function doorHours(startsAt: number, endsAt: number): Pick<Door, 'opensAt' | 'closesAt'> {
  return { opensAt: startsAt - OPEN_BEFORE_HOURS * HOUR_MS, closesAt: endsAt + OPEN_AFTER_HOURS * HOUR_MS };
}
