import type { ActivitiesServices } from '#activities';
import type { DemoCast } from './demo-cast.js';
import type { DemoUnion } from './organizations.demo.js';

/** What the parts of the demonstration share. */
export interface DemoStage {
  readonly cast: DemoCast;
  /** unions with a star, the demonstration chair's first when it has one */
  readonly hosts: readonly DemoUnion[];
  /** the use cases as they were on a day, counted from today */
  readonly on: (days: number) => ActivitiesServices;
  /** `YYYY-MM-DD`, counted from today */
  readonly day: (days: number) => string;
}
