import type { ActivityView } from '#activities';
import { PdfRenderer } from '#pdf';
import { type QrCode, qrCode } from '#report';
import { documentContext, type Locale, Translator, ViewRenderer } from '#views';
import { Injectable } from '@nestjs/common';
import { formatTicketCode } from '../domain/ticket-code.js';
import type { PrintKind } from '../persistence/print-store.js';
import type { RosterItem } from '../queries/registration-view.js';
import { nameSize, type NameSize } from './name-size.js';

export interface GuestListSource {
  readonly kind: PrintKind;
  readonly activity: ActivityView;
  /** everybody with a seat, in the order of the list */
  readonly guests: readonly RosterItem[];
  /** the number of the first of them */
  readonly first: number;
  readonly locale: Locale;
  readonly signal?: AbortSignal;
}

interface Badge {
  readonly personName: string;
  readonly size: NameSize;
  readonly unionName: string | null;
  readonly code: string;
  readonly qr: QrCode;
}

/** A4 upright: two columns of four. */
const BADGES_A_PAGE = 8;

/** The roster to sign and the badges to cut out, as PDF. */
@Injectable()
export class GuestLists {
  constructor(
    private readonly views: ViewRenderer,
    private readonly translator: Translator,
    private readonly pdf: PdfRenderer,
  ) {}

  /** @throws what {@link PdfRenderer.render} throws */
  async print({ kind, activity, guests, first, locale, signal }: GuestListSource): Promise<Buffer> {
    const title = this.translator.t(locale, `registrations.print.${kind}`, { title: activity.title });
    const model =
      kind === 'roster'
        ? { title, activity, rows: guests.map((one, index) => ({ ...one, number: first + index })) }
        : { title, activity, sheets: sheetsOf(guests) };
    const context = documentContext(locale, this.translator.t(locale, 'common.portal'));
    return this.pdf.render(this.views.render(`pdf/${kind}`, model, context), {
      title,
      lang: locale,
      footer: title,
      ...(signal && { signal }),
    });
  }
}

function sheetsOf(guests: readonly RosterItem[]): Badge[][] {
  const badges = guests.map(({ personName, unionName, ticketCode }): Badge => ({
    personName,
    size: nameSize(personName),
    unionName,
    code: formatTicketCode(ticketCode),
    qr: qrCode(ticketCode),
  }));
  return Array.from({ length: Math.ceil(badges.length / BADGES_A_PAGE) }, (_, page) =>
    badges.slice(page * BADGES_A_PAGE, (page + 1) * BADGES_A_PAGE),
  );
}
