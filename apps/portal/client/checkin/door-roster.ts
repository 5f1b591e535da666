import type { Door, SealedRoster } from '#checkin';

/** The roster as the server sends it; see `DoorRoster` of the attendance feature. */
export interface DoorRoster extends SealedRoster, Pick<Door, 'opensAt' | 'closesAt'> {
  readonly publicKey: string;
  readonly namesMissing: number;
  readonly unions: readonly { readonly id: string; readonly name: string }[];
}
