import type { CalendarDate } from '#kernel';

/** What a cycle and a union add to the answers to make them ratable. */
export interface RatingFrame {
  /** the catalogue's own id, `star-union-default` */
  readonly catalogueId: string;
  readonly asOf: CalendarDate;
  readonly firstRound: boolean;
  readonly enterprise: { readonly name: string; readonly uscc: string };
}
