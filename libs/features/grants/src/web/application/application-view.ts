import type { Principal } from '#http';
import { can } from '#identity';
import type { CalendarDate } from '#kernel';
import { isEditable, takesReceipts } from '../../domain/application/transition.js';
import { grantNumber } from '../../domain/application/grant-case.js';
import { nextStep } from '../../domain/application/next-step.js';
import { sumFen, yuanText } from '../../domain/money/fen.js';
import { freeFen } from '../../domain/programme/programme.js';
import { splitTranches } from '../../domain/programme/tranche-plan.js';
import { provenByCategory } from '../../domain/spending/spending.js';
import type { GrantDossier } from '../../queries/grant-cases.js';
import { applicationValues } from './application-fields.js';
import { formStates, type RefusedForm } from './page-forms.js';
import { STATUS_TONES } from './status-tone.js';

/** View model of grants/application. */
export function applicationPage(
  dossier: GrantDossier,
  principal: Principal,
  day: CalendarDate,
  refused: RefusedForm | null,
) {
  const { one, tranches, decision, events } = dossier;
  const { union, programme, status, text } = one;
  const step = nextStep(status, tranches);
  const may = rights(dossier, principal);
  return {
    id: one.id,
    title: may.district ? union.name : programme.terms.name,
    union,
    number: grantNumber(one),
    programme: { id: programme.id, ...programme.terms },
    status,
    tone: STATUS_TONES[status],
    step: { ...step, mine: mineIs(step.actor, may) },
    note: one.note,
    may,
    ...formStates(refused, initialValues(dossier, day)),
    eligibility: eligibilityView(dossier),
    approval: may.approve ? approvalPreview(dossier) : null,
    money: moneyView(dossier),
    tranches,
    due: tranches.find(({ state }) => state === 'due') ?? null,
    text: { ...text, plannedFen: sumFen(Object.values(text.budget)) },
    categories: categoryRows(dossier),
    receipts: receiptRows(dossier, may, refused),
    report: one.report,
    decision: decision && { sha256: decision.sha256, ...decision.document },
    events: events.toReversed(),
    entries: dossier.entries.filter(({ kind }) => kind === 'pay' || kind === 'return'),
    day,
  };
}

type Rights = ReturnType<typeof rights>;

/** What the reader may do now. Two persons: who checked or applied does not approve. */
function rights({ one, outstandingFen }: GrantDossier, principal: Principal) {
  const { status, union, checkedBy, submittedBy, paidFen } = one;
  const own = can(principal, 'grant.apply', { unionId: union.id });
  const manages = can(principal, 'grant.manage', {});
  const approves = can(principal, 'grant.approve', {});
  const other = submittedBy !== principal.userId;
  const undecided = ['draft', 'submitted', 'returned', 'checked'].includes(status);
  const open = one.programme.status === 'open';
  return {
    edit: own && isEditable(status) && open,
    withdraw: own && (undecided || (status === 'approved' && paidFen === 0)),
    check: manages && other && status === 'submitted' && open,
    approve: approves && other && status === 'checked' && checkedBy !== principal.userId && open,
    samePerson: approves && status === 'checked' && (checkedBy === principal.userId || !other),
    pay: manages && status === 'approved',
    receipt: own && takesReceipts(status),
    report: own && status === 'approved' && paidFen > 0,
    accept: manages && status === 'reported',
    account: manages && (status === 'reported' || status === 'reclaiming'),
    back: manages && outstandingFen > 0,
    settle: manages && (status === 'reclaiming' || status === 'returning') && outstandingFen === 0,
    district: can(principal, 'grant.view', {}),
  };
}

function mineIs(actor: string, may: Rights): boolean {
  if (actor === 'union') return may.edit || may.receipt || may.report;
  if (actor === 'admin') return may.check || may.pay || may.accept;
  return actor === 'leader' && may.approve;
}

/** The frozen points once decided, today's before. */
function eligibilityView({ decision, today }: GrantDossier) {
  const found = decision
    ? { facts: decision.document.facts, eligibility: decision.document.eligibility }
    : today;
  return found && { frozen: decision !== null, ...found.facts, ...found.eligibility };
}

/** What an approval will do, in numbers, before it is made. */
function approvalPreview({ one, today }: GrantDossier) {
  const { programme } = one;
  const amountFen = today?.eligibility.amountFen ?? 0;
  const free = freeFen(programme);
  const parts = splitTranches(amountFen, programme.terms.tranches);
  return {
    amountFen,
    freeFen: free,
    leftFen: free - amountFen,
    enough: amountFen <= free,
    amountsSet: programme.terms.amountsSet,
    eligible: today?.eligibility.eligible ?? false,
    tranches: programme.terms.tranches.map((tranche, index) => ({
      ...tranche,
      number: index + 1,
      amountFen: parts[index] ?? 0,
    })),
  };
}

function moneyView({ one, provenFen, outstandingFen }: GrantDossier) {
  const { amountFen, committedFen, paidFen, returnedFen, claimFen, stoppedOn } = one;
  const unpaidFen = committedFen - paidFen + returnedFen;
  return amountFen === null
    ? null
    : { amountFen, paidFen, returnedFen, unpaidFen, provenFen, outstandingFen, claimFen, stoppedOn };
}

function categoryRows({ one, receipts }: GrantDossier) {
  const proven = provenByCategory(receipts);
  return one.programme.terms.categories.map(({ code, name }) => ({
    code,
    name,
    budgetField: `budget.${code}`,
    sumField: `sums.${code}`,
    plannedFen: one.text.budget[code] ?? 0,
    provenFen: proven[code] ?? 0,
    reportedFen: one.report?.sums[code] ?? null,
  }));
}

function receiptRows({ one, receipts }: GrantDossier, may: Rights, refused: RefusedForm | null) {
  const names = new Map(one.programme.terms.categories.map(({ code, name }) => [code, name]));
  return receipts.map((receipt) => {
    const path = `/grants/applications/${one.id}/receipts/${receipt.id}`;
    const rejecting = refused?.receiptId === receipt.id ? refused.state : null;
    return {
      ...receipt,
      categoryName: names.get(receipt.category) ?? receipt.category,
      removeHref: may.receipt ? `${path}/remove` : null,
      rejectHref: may.account && receipt.rejected === null ? `${path}/reject` : null,
      rejectTyped: rejecting?.values['note'] ?? '',
      rejectError: rejecting?.errors['note'] ?? null,
    };
  });
}

/** Known beforehand: nothing is typed that the portal can add up itself. */
function initialValues({ one, receipts, outstandingFen }: GrantDossier, day: CalendarDate) {
  const proven = provenByCategory(receipts);
  const spent = sumFen(Object.values(proven));
  const sums = Object.entries(proven).map(([code, fen]) => [`sums.${code}`, yuanText(fen)]);
  return {
    application: applicationValues(one),
    payment: { on: day, voucher: '' },
    receipt: { spentOn: day },
    report: {
      summary: one.report?.summary ?? '',
      ...(Object.fromEntries(sums) as Record<string, string>),
      unspent: yuanText(Math.max(0, one.paidFen - spent)),
    },
    back: { amount: yuanText(outstandingFen), on: day, voucher: '' },
  };
}
