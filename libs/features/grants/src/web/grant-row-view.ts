import { type GrantRow, nextStepOf } from '../queries/grant-row.js';
import { STATUS_TONES } from './application/status-tone.js';

/** A row of a list of applications. @param onHold whether the union's star rests */
export function grantRowView(row: GrantRow, onHold = false) {
  const { id, status, unionName, subdistrictName, programmeName, amountFen, paidFen, submittedAt } = row;
  const { actor, code } = nextStepOf(row, onHold);
  return {
    ...{ id, status, unionName, subdistrictName, programmeName, amountFen, submittedAt },
    paidFen: paidFen - row.returnedFen,
    tone: STATUS_TONES[status],
    next: `grants.next.${code}`,
    actor,
    reportDue: status === 'approved' ? row.reportDue : null,
  };
}
