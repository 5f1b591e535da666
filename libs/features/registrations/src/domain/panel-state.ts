import type { WindowState } from './registration-window.js';

/** What the activity's page says about registering; the words are `registrations.panel.<state>`. */
export type PanelState = 'early' | 'open' | 'few' | 'full' | 'closed' | 'refused' | 'staff';

/** What it depends on. */
export interface PanelFacts {
  readonly window: WindowState;
  /** may not come, for a reason that is shown */
  readonly refused: boolean;
  /** of the federation: hosts and helps, but does not register */
  readonly isStaff: boolean;
  readonly capacity: number | null;
  /** null: without a limit */
  readonly free: number | null;
  readonly waiting: number;
}

const FEW = 3;
const FEW_SHARE = 0.1;

/** The first thing that holds, from what nothing helps against to what one can do. */
export function panelState({ window, refused, isStaff, capacity, free, waiting }: PanelFacts): PanelState {
  if (window === 'over') return 'closed';
  if (isStaff) return 'staff';
  if (refused) return 'refused';
  if (window === 'early') return 'early';
  if (free === null) return 'open';
  if (free === 0 || waiting > 0) return 'full';
  return free <= Math.max(FEW, Math.floor((capacity ?? 0) * FEW_SHARE)) ? 'few' : 'open';
}
