/** The time, as something that can be handed in. Abstract class so that Nest can inject it by type. */
export abstract class Clock {
  abstract now(): Date;
}

class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

class FixedClock extends Clock {
  constructor(private readonly at: Date) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }
}

export const systemClock: Clock = new SystemClock();

/** @param at an ISO 8601 instant, for tests and for replaying a decision as at its date */
export function fixedClock(at: string): Clock {
  return new FixedClock(new Date(at));
}
