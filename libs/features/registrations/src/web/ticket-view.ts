import type { ActivityView } from '#activities';
import { type QrCode, qrCode } from '#report';
import { formatTicketCode } from '../domain/ticket-code.js';
import { allows, isActive } from '../domain/transition.js';
import type { Registration } from '../persistence/registration-row.js';
import type { NoticeItem, PersonItem } from '../queries/registration-view.js';
import { type StatusBadge, statusBadge } from './status-badge.js';

/** The model of `web/registrations/ticket`. */
export interface TicketView {
  readonly id: string;
  readonly personName: string;
  readonly phone: string;
  readonly mail: string;
  readonly status: string;
  readonly badge: StatusBadge;
  readonly reason: string;
  readonly endedBy: string | null;
  readonly offeredUntil: Date | null;
  /** among those who wait now; null: does not wait */
  readonly position: number | null;
  /** in groups of four, and as a picture; null unless it opens the door */
  readonly code: string | null;
  readonly qr: QrCode | null;
  readonly activity: ActivityView;
  readonly isOver: boolean;
  readonly mayClaim: boolean;
  readonly mayCancel: boolean;
  readonly maySubstitute: boolean;
  readonly notices: readonly (Omit<NoticeItem, 'kind' | 'data'> & {
    readonly title: string;
    readonly text: string;
  })[];
}

interface Found {
  readonly registration: Registration;
  readonly activity: ActivityView;
  readonly position: PersonItem['position'];
  readonly notices: readonly NoticeItem[];
}

/** @param say looks a text of the namespace `registrations` up */
export function ticketView(
  { registration, activity, position, notices }: Found,
  now: Date,
  say: (key: string, params?: NoticeItem['data']) => string,
): TicketView {
  const { status, ticketCode, purgedAt } = registration;
  const isTicket = status === 'confirmed' && purgedAt === null;
  const before = now < activity.startsAt;
  return {
    id: registration.id,
    personName: registration.personName,
    phone: registration.phone,
    mail: registration.mail,
    status,
    badge: statusBadge(status),
    reason: registration.reason,
    endedBy: registration.endedBy,
    offeredUntil: registration.offeredUntil,
    position,
    code: isTicket ? formatTicketCode(ticketCode) : null,
    qr: isTicket ? qrCode(ticketCode) : null,
    activity,
    isOver: now > activity.endsAt,
    mayClaim:
      allows(status, 'claim') && registration.offeredUntil !== null && now <= registration.offeredUntil,
    mayCancel: isActive(status) && before,
    maySubstitute: allows(status, 'substitute') && before,
    notices: notices.map(({ kind, data, createdAt }) => ({
      title: say(`kinds.${kind}`),
      text: say(`notices.${kind}`, data),
      createdAt,
    })),
  };
}
