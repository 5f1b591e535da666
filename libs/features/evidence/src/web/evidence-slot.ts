import type { CalendarDate } from '#kernel';
import type { Locale } from '#views';
import type { EvidenceKind } from '../domain/evidence-kind.js';
import { covers, requiredWindow } from '../domain/required-window.js';
import type { EvidenceView } from '../queries/evidence-view.js';
import { kindFields, kindName, type KindFields } from './kind-fields.js';

export interface EvidenceSlotNeeds {
  readonly indicatorCode: string;
  /** the indicator's `period` in the catalogue */
  readonly indicatorPeriod: string;
  /** the cycle's cut-off */
  readonly asOf: CalendarDate;
  /** the kinds the indicator takes */
  readonly kinds: readonly EvidenceKind[];
  /** what is put to the indicator: `EvidenceQueries.forAssessment`, filtered */
  readonly linked: readonly EvidenceView[];
  /** what could be: `EvidenceQueries.ofKinds` */
  readonly shelf: readonly EvidenceView[];
  /** where the forms go: `<action>/link`, `/unlink`, `/upload`, each with the field `indicator` */
  readonly action: string;
  readonly editable: boolean;
  readonly today: CalendarDate;
  readonly locale: Locale;
}

interface Pickable extends EvidenceView {
  readonly kindName: string;
  /** false: it cannot be picked because its period does not satisfy the indicator */
  readonly fits: boolean;
  readonly windowFrom: CalendarDate;
  readonly windowTo: CalendarDate;
}

/** Model of `templates/web/evidence/slot`: the place for proofs on an indicator's card. */
export interface EvidenceSlot {
  readonly indicatorCode: string;
  readonly action: string;
  readonly editable: boolean;
  readonly linked: readonly (EvidenceView & { readonly kindName: string })[];
  /** what fits first */
  readonly pickable: readonly Pickable[];
  /** one upload form each; kinds that the portal makes itself have none */
  readonly uploads: readonly KindFields[];
  /** names of the kinds that the portal makes itself */
  readonly fromPortal: readonly string[];
}

export function evidenceSlot(needs: EvidenceSlotNeeds): EvidenceSlot {
  const { indicatorCode, action, editable, kinds, linked, shelf, today, locale } = needs;
  const byCode = new Map(kinds.map((kind) => [kind.code, kind]));
  const nameOf = (code: string): string => {
    const kind = byCode.get(code);
    return kind ? kindName(kind, locale) : code;
  };
  const taken = new Set(linked.map((one) => one.id));
  return {
    indicatorCode,
    action,
    editable,
    linked: linked.map((one) => ({ ...one, kindName: nameOf(one.kind) })),
    pickable: shelf
      .flatMap((one) => {
        const kind = byCode.get(one.kind);
        if (!kind || taken.has(one.id)) return [];
        const window = requiredWindow(kind.reuse, needs.indicatorPeriod, needs.asOf);
        const fits = covers({ from: one.periodFrom, to: one.periodTo }, window);
        return [{ ...one, kindName: nameOf(one.kind), fits, windowFrom: window.from, windowTo: window.to }];
      })
      .sort((one, other) => Number(other.fits) - Number(one.fits)),
    uploads: kinds
      .filter(({ storage }) => storage !== 'system')
      .map((kind) => kindFields(kind, today, locale)),
    fromPortal: kinds.filter(({ storage }) => storage === 'system').map((kind) => kindName(kind, locale)),
  };
}
