import { Clock } from '#kernel';

/** The time of an invented past, moved by whoever tells it. */
export class DemoClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date): void {
    this.at = at;
  }
}
